namespace Quadrennial.Content.Tests.Search;

/// <summary>
/// Queries to see how the search does on what it has not seen. They were written down in two goes: the first before anything was tuned,
/// the second when tuning against <see cref="GoldenQueries"/> was done. What their first runs came to stands in docs/search.md. Do not
/// tune to them: add to the golden list instead.
/// </summary>
internal static class HeldOutQueries
{
    /// <summary>What somebody types, and the talk (or talks, any of which will do) that should come first.</summary>
    public const string Wanted = """
        dan mcdonald asserts              => 16-09
        that assert probe talk            => 16-09
        sugar d                           => 16-05
        matt ahrens if else               => 16-05
        ahrens                            => 16-05
        postgress                         => 16-11 08-v17 08-v18
        postgres manta                    => 16-11
        gordon bloomberg                  => 16-13
        stack traces fortran 77           => 16-13
        ustck performance                 => 16-13
        golang                            => 16-10
        go frame pointer                  => 16-10
        jen20                             => 16-10
        josh clulow json                  => 16-08
        vtmc                              => 16-08
        jsn subroutine                    => 16-08
        eric saxby ruby                   => 16-07
        ruby apps                         => 16-07
        libusdt                           => 16-07
        ctf evrywhere                     => 16-06
        rmustacc ctf                      => 16-06
        neville neil language             => 16-04
        core d                            => 16-04
        cadets                            => 16-03
        graeme distributed tracing        => 16-03
        max bruning intro                 => 16-02
        lx zone smartos                   => 16-02
        unikernels                        => 16-01
        always on performance             => 16-12
        open dtrace proposal              => 16-16
        modest propsal                    => 16-16
        alex wilson zones                 => 16-14
        exploits                          => 16-15
        ben murphy                        => 16-15
        fds freebsd                       => 16-17
        vulns                             => 16-15
        state of the union 2024           => 24-01
        rust usdt                         => 24-02
        naecker                           => 24-02
        in kernel rust sdt                => 24-03
        oxide storage                     => 24-04
        aapo usdt history                 => 24-05
        opentelemtry                      => 24-06
        dropshot                          => 24-06
        learning resources                => 24-07
        ebpf linux                        => 24-08
        kris van hees 2012                => 12-12
        p4                                => 24-09
        userland tracing future           => 24-10
        tokio                             => 24-11
        eliza                             => 24-11
        tail call bug                     => 24-12
        recap                             => 24-13
        playstation vita                  => 12-06
        dtrace clang sony                 => 12-06
        brendan gregg visualisations      => 12-07
        circonus theo                     => 12-08
        node js cavage                    => 12-10
        erlang vm probes                  => 12-11
        barriers adoption jarod           => 12-15
        zfs provider wilson               => 12-13
        dynamic translater                => 12-04
        vmware                            => 08-x2
        fpga                              => 08-x1
        adobe air                         => 08-v15
        nfs iscsi                         => 08-v04
        java hotspot                      => 08-v16
        apple port                        => 08-v21
        graphical demo cantrill           => 08-x5
        xen                               => 08-x3

        # The second go
        mcdonald assert                   => 16-09
        kernel asserts probes             => 16-09
        if else in d                      => 16-05 12-05
        matthew ahrens                    => 16-05
        syntax sugar                      => 16-05
        joshua clulow                     => 16-08
        json in dtrace                    => 16-08
        terminal slides                   => 16-08
        saxby libusdt ruby                => 16-07
        apps ruby dtrace                  => 16-07
        mustacchi types                   => 16-06
        userland ctf                      => 12-03 16-06
        always on instrumentaton          => 16-12
        neville-neil performance          => 16-12
        freebsd file descriptors          => 16-17
        stack trace performance bloomberg => 16-13
        huge c++ binaries                 => 16-13
        postgres in production            => 16-11
        manta postgresql                  => 16-11
        nugent golang                     => 16-10
        go 1.7                            => 16-10
        privileges zones                  => 16-14
        wilson cantrill zone              => 16-14
        security researcher               => 16-15
        exploit dtrace murphy             => 16-15
        sharing code openzfs              => 16-16
        open dtrace                       => 16-16
        smartos intro max                 => 16-02
        cambridge tracing                 => 16-03
        event query cadets                => 16-03
        bingo                             => 16-01
        history of the conference         => 16-01
        union 2012                        => 12-01
        vita port                         => 12-06
        c++ like front end clang          => 12-06
        vmworld displays                  => 12-09
        ldapjs                            => 12-10
        restify probes                    => 12-10
        basho erlang                      => 12-11
        oracle port kris                  => 12-12 24-08
        arc cache zfs                     => 12-13
        why few people use dtrace         => 12-15
        stackoverflow                     => 12-15
        schrock loops                     => 12-05
        runtime linked translators        => 12-04
        seamless toolchain                => 12-08
        omniti                            => 12-08
        freebsd ryan                      => 12-14
        jvm static probes                 => 08-v16
        java                              => 08-v16
        air flash                         => 08-v15
        aggregations several machines     => 08-v19
        mac os x                          => 08-v21
        leopard                           => 08-v21
        keith vprobes                     => 08-x2
        virtual machines tracing vmware   => 08-x2
        graphical front end               => 08-x5
        building solaris                  => 08-v10
        adam rust                         => 24-02
        kyle rust kernel                  => 24-03
        crucible                          => 24-04
        alan storage                      => 24-04
        beginners guide                   => 24-07
        bpf                               => 24-08
        packet processing                 => 24-09
        x4c                               => 24-09
        async rust tracing                => 24-11
        tail-call bug luqman              => 24-12
        closing recap adam bryan          => 24-13
        robert 2024                       => 24-10
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

        # The second go
        rust programming language book
        postgres vs mysql
        linux server hosting
        best linux laptop
        apple silicon
        java spring
        java tutorial for beginners
        go modules
        ruby gemstone
        sun and moon
        oracle certification
        cloud storage pricing
        game engine
        state management in react
        union types in typescript
        type inference in haskell
        data structures and algorithms
        network security basics
        kernel regression
        compiler design course
        json schema
        http server in python
        database migration django
        learning piano
        conference room booking
        talk therapy
        air pollution
        zone of interest
        performance tuning sql server
        distributed cache redis
        visualization in tableau
        user research
        probe into corruption
        bug bounty
        tail recursion in scheme
        playstation store refund
        benchmark gpu
        panel discussion on climate
        story of my life
        build a house
        language exchange
        history of france
        a modest dress
        adoption agency
        control systems engineering
        parser generator antlr
        dynamic host configuration
        memory leak
        cat pictures
        marathon training
        """;
}
