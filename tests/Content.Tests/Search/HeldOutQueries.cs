namespace Quadrennial.Content.Tests.Search;

/// <summary>
/// Written down before the search was tuned, and never tuned to: what it says of these is how it does on what it has not seen.
/// Weights and thresholds are adjusted against <see cref="GoldenQueries"/> alone.
/// </summary>
internal static class HeldOutQueries
{
    /// <summary>What somebody types, and the talk (or talks, any of which will do) that should come first.</summary>
    public const string Wanted = """
        dan mcdonald asserts         => 16-09
        that assert probe talk       => 16-09
        sugar d                      => 16-05
        matt ahrens if else          => 16-05
        ahrens                       => 16-05
        postgress                    => 16-11 08-v17 08-v18
        postgres manta               => 16-11
        gordon bloomberg             => 16-13
        stack traces fortran 77      => 16-13
        ustck performance            => 16-13
        golang                       => 16-10
        go frame pointer             => 16-10
        jen20                        => 16-10
        josh clulow json             => 16-08
        vtmc                         => 16-08
        jsn subroutine               => 16-08
        eric saxby ruby              => 16-07
        ruby apps                    => 16-07
        libusdt                      => 16-07
        ctf evrywhere                => 16-06
        rmustacc ctf                 => 16-06
        neville neil language        => 16-04
        core d                       => 16-04
        cadets                       => 16-03
        graeme distributed tracing   => 16-03
        max bruning intro            => 16-02
        lx zone smartos              => 16-02
        unikernels                   => 16-01
        always on performance        => 16-12
        open dtrace proposal         => 16-16
        modest propsal               => 16-16
        alex wilson zones            => 16-14
        exploits                     => 16-15
        ben murphy                   => 16-15
        fds freebsd                  => 16-17
        vulns                        => 16-15
        state of the union 2024      => 24-01
        rust usdt                    => 24-02
        naecker                      => 24-02
        in kernel rust sdt           => 24-03
        oxide storage                => 24-04
        aapo usdt history            => 24-05
        opentelemtry                 => 24-06
        dropshot                     => 24-06
        learning resources           => 24-07
        ebpf linux                   => 24-08
        kris van hees 2012           => 12-12
        p4                           => 24-09
        userland tracing future      => 24-10
        tokio                        => 24-11
        eliza                        => 24-11
        tail call bug                => 24-12
        recap                        => 24-13
        playstation vita             => 12-06
        dtrace clang sony            => 12-06
        brendan gregg visualisations => 12-07
        circonus theo                => 12-08
        node js cavage               => 12-10
        erlang vm probes             => 12-11
        barriers adoption jarod      => 12-15
        zfs provider wilson          => 12-13
        dynamic translater           => 12-04
        vmware                       => 08-x2
        fpga                         => 08-x1
        adobe air                    => 08-v15
        nfs iscsi                    => 08-v04
        java hotspot                 => 08-v16
        apple port                   => 08-v21
        graphical demo cantrill      => 08-x5
        xen                          => 08-x3
        """;

    /// <summary>What the catalogue has nothing on.</summary>
    public const string Foreign = """
        angular components
        best pizza in naples
        premier league table
        how do vaccines work
        gradient descent
        css grid layout
        swift ui animations
        mortgage rates
        graphql schema stitching
        unity shader graph
        lorem ipsum dolor
        qqqqqq
        zzz zzz
        1234567
        haskell monads
        microservices with spring boot
        wordpress plugins
        guitar chords for beginners
        climate change policy
        photoshop layers
        tesla stock price
        ansible playbooks
        terraform modules
        rust borrow checker
        java garbage collection tuning
        zfs snapshots on ubuntu
        linux desktop themes
        go generics tutorial
        postgres sharding kubernetes
        machine learning in production
        game of thrones ending
        the meaning of life
        who won the world cup
        privacy law in europe
        mushroom risotto
        llm prompt engineering
        vue router
        webassembly runtime
        nginx reverse proxy
        bitcoin mining hardware
        history of the roman empire
        war and peace
        george washington
        ben affleck
        adam smith
        frame rate drops
        dynamic programming
        state machines
        open source licensing
        apple pie
        java island volcano
        dtrace kubernetes
        cantrill cooking show
        """;
}
