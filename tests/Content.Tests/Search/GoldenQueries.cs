namespace Quadrennial.Content.Tests.Search;

/// <summary>What people may ask of the dtrace.conf pack. Lines that begin with # are headings.</summary>
internal static class GoldenQueries
{
    /// <summary>What somebody types, and the talk (or talks, any of which will do) that should come first.</summary>
    public const string Wanted = """
        # Titles, whole and in part
        dynamic asserts                             => 16-09
        d syntactic sugar                           => 16-05
        ctf everywhere                              => 16-06
        dtracing applications                       => 16-07
        the dtrace json subroutine                  => 16-08
        dtrace and go                               => 16-10
        dtrace and postgres                         => 16-11
        dtrace in the zone                          => 16-14
        dtrace exploitation                         => 16-15
        opendtrace a modest proposal                => 16-16
        distributed tracing                         => 16-03
        core d language improvements                => 16-04
        introduction to dtrace.conf and its history => 16-01
        a quick introduction to dtrace              => 16-02
        real problem                                => 16-02
        always-on instrumentation                   => 16-12
        ustack performance                          => 16-13
        implementing fds in freebsd                 => 16-17
        fds[]                                       => 16-17
        user-level ctf                              => 12-03
        dynamic translators                         => 12-04
        clang parser                                => 12-06
        barriers to adoption                        => 12-15
        setting the agenda                          => 12-02
        zfs provider                                => 12-13
        control flow                                => 12-05
        language enhancements                       => 12-05
        seamless usdt toolchain                     => 12-08
        dtrace on freebsd                           => 12-14
        erlang virtual machine                      => 12-11
        war stories                                 => 08-v11
        sun benchmarks                              => 08-v12
        solaris build                               => 08-v10
        looking under the hood                      => 08-v17
        postgresql provider                         => 08-v18
        hotspot                                     => 08-v16
        instrumenting adobe air                     => 08-v15
        distributed dtrace                          => 08-v19
        vprobes                                     => 08-x2
        graphical demo                              => 08-x5
        reconfigurable fpgas                        => 08-x1
        port authors panel                          => 08-x4
        rust usdt crate                             => 24-02
        in-kernel sdt                               => 24-03
        data flow oxide storage                     => 24-04
        workings of usdt                            => 24-05
        opentelemetry with dropshot                 => 24-06
        resources for learning                      => 24-07
        ebpf back end                               => 24-08
        future for user-land tracing                => 24-10
        tokio tracing                               => 24-11
        bug in tail calls                           => 24-12
        recap of the day                            => 24-13
        state of the union                          => 24-01

        # In another order, with words between
        asserts dynamic                             => 16-09
        sugar syntactic                             => 16-05
        subroutine json                             => 16-08
        postgres and dtrace                         => 16-11
        go dtrace                                   => 16-10
        proposal modest opendtrace                  => 16-16
        everywhere ctf                              => 16-06
        tracing distributed cambridge               => 16-03
        storage data watching                       => 24-04
        linux on dtrace                             => 12-12
        translators dynamic pacheco                 => 12-04
        build solaris dtracing                      => 08-v10
        what was the talk about dynamic asserts     => 16-09
        which talk covered fortran                  => 16-13
        that video on exploiting dtrace             => 16-15
        who talked about tail calls                 => 24-12

        # Beginnings of words
        dyn asser                                   => 16-09
        synt sug                                    => 16-05
        exploit                                     => 16-15
        unik                                        => 16-01
        opentel                                     => 24-06
        visualiz brend                              => 12-07
        postg manta                                 => 16-11
        translat                                    => 12-04
        perf ustack                                 => 16-13
        intro real prob                             => 16-02
        barr adopt                                  => 12-15
        bench                                       => 08-v12
        hotsp                                       => 08-v16
        modest prop                                 => 16-16

        # Slips of the finger: one, and two
        dynamic aserts                              => 16-09
        dynmaic asserts                             => 16-09
        syntatic sugar                              => 16-05
        sytnactic sugra                             => 16-05
        josn subroutine                             => 16-08
        exploitaton                                 => 16-15
        explotiation                                => 16-15
        opendtarce                                  => 16-16
        openetlemetry                               => 24-06
        dropshto                                    => 24-06
        erlnag vm                                   => 12-11
        fortan                                      => 16-13
        postgers manta                              => 16-11
        ditsributed cadets                          => 16-03
        visualzations gregg                         => 12-07
        benchmrks                                   => 08-v12
        transltors                                  => 12-04
        bariers adoptoin                            => 12-15
        unikernles                                  => 16-01
        freebds fds                                 => 16-17
        ebfp linux                                  => 24-08
        instrumneting adobe                         => 08-v15
        graphcal demo                               => 08-x5
        tokoi                                       => 24-11
        lerning resources                           => 24-07
        cirocnus                                    => 12-08
        playsttaion vita                            => 12-06

        # People
        dan mcdonald                                => 16-09
        mcdonald                                    => 16-09
        ahrens 2016                                 => 16-05
        matt ahrens zfs 2012                        => 12-13
        cantrill 2012                               => 12-01
        bryan cantrill                              => 24-01
        leventhal                                   => 24-02
        mustacchi                                   => 24-10
        pacheco                                     => 24-07
        saxby                                       => 16-07
        clulow                                      => 16-08
        nugent                                      => 16-10
        marler                                      => 16-13
        alex wilson                                 => 16-14
        george wilson                               => 12-13
        graeme                                      => 16-03
        jenkinson                                   => 16-03
        bruning                                     => 16-02
        schrock                                     => 12-05
        brendan gregg                               => 12-07
        theo schlossnagle                           => 12-08
        elling                                      => 12-09
        cavage                                      => 12-10
        fritchie                                    => 12-11
        ryan stone                                  => 12-14
        jarod jenson                                => 12-15
        andrew gardner                              => 08-x1
        keith                                       => 08-x2
        kyle simpson                                => 24-03
        aapo                                        => 24-05
        shalman                                     => 24-06
        goodfellow                                  => 24-09
        weisman                                     => 24-11
        luqman                                      => 24-12
        cantril zones                               => 16-14
        ahrnes sugar                                => 16-05
        mustachi ctf                                => 16-06
        schlosnagle                                 => 12-08
        pachecco postgres                           => 16-11
        neville-neill                               => 16-04
        van hees 2024                               => 24-08

        # Handles and initials
        bmc                                         => 24-01
        bcantrill zones                             => 16-14
        gnn                                         => 16-04
        ahl                                         => 24-02
        dap                                         => 24-07
        jclulow                                     => 16-08
        @jclulow                                    => 16-08
        rmustacc                                    => 24-10
        mrbruning                                   => 16-02
        danmcd                                      => 16-09
        kebesays                                    => 16-09
        arekinath                                   => 16-14
        ecdysone                                    => 16-07
        postwait                                    => 12-08
        slf                                         => 12-11
        rcgoodfellow                                => 24-09

        # Subjects
        fortran                                     => 16-13
        frame pointers                              => 16-10
        framepointers                               => 16-10
        pg                                          => 16-11
        if/else                                     => 16-05
        manta                                       => 16-11
        bloomberg                                   => 16-13
        ruby                                        => 16-07
        lx-branded zones                            => 16-02
        event query                                 => 16-03
        is-enabled probes                           => 16-09
        nodejs                                      => 12-10
        node.js                                     => 12-10
        erlang                                      => 08-v13
        ps vita                                     => 12-06
        nfs                                         => 08-v04
        iscsi                                       => 08-v04
        circonus                                    => 12-08
        nexenta                                     => 12-09
        smartos                                     => 16-02
        privilege model                             => 16-14
        vulnerabilities                             => 16-15
        medical history                             => 16-01
        c++                                         => 16-13
        otel                                        => 24-06
        licence freebsd                             => 12-14

        # A person and a subject, and the year
        neville-neil opendtrace                     => 16-16
        gnn performance                             => 16-12
        gnn freebsd                                 => 16-17
        cantrill zones 2016                         => 16-14
        ahrens zfs 2016                             => 16-05
        ahrens zfs 2012                             => 12-13
        dap manta                                   => 16-11
        pacheco translators                         => 12-04
        bmc state of the union 2012                 => 12-01
        leventhal ctf                               => 12-03
        mustacchi user-land                         => 24-10
        bmc distributed                             => 08-v19
        erlang 2012                                 => 12-11
        erlang 08                                   => 08-v13
        visualizations elling                       => 12-09
        zones dtrace.conf(16)                       => 16-14
        linux 2024                                  => 24-08
        linux 2012                                  => 12-12
        postgres 2008                               => 08-v18 08-v17
        opening 2016                                => 16-01

        # Other titles, accents, punctuation, shouting
        dtrace and json together at last            => 16-08
        ASSERT() as a DTrace probe                  => 16-09
        useful intro                                => 16-02
        dtrace your node.js js                      => 12-10
        more visualizations                         => 12-09
        whither dtrace                              => 12-15
        DTRACE VULNS                                => 16-15
        dynámic ässerts                             => 16-09
        brÿan cantrîll zones                        => 16-14
          "modest   proposal"!!!                    => 16-16
        **CTF** _everywhere_                        => 16-06
        visualisations brendan                      => 12-07
        d-syntactic-sugar                           => 16-05
        neville neil d language                     => 16-04
        16-05                                       => 16-05
        dtrace.conf/12-13                           => 12-13
        https://youtu.be/UM0YYB7McMw                => 24-07
        """;

    /// <summary>What the catalogue has nothing on, so that nothing may be asserted.</summary>
    public const string Foreign = """
        # Other fields
        kubernetes operators
        how to bake bread
        react hooks
        quantum computing
        blockchain consensus
        pandas dataframe tutorial
        taylor swift
        python asyncio
        docker swarm
        machine learning
        deep learning
        neural networks
        artificial intelligence
        cloud computing
        functional programming
        object oriented programming
        operating systems
        computer vision
        virtual reality
        memory management in swift
        machine learning performance
        the history of linux kernels in space
        premier league results
        best restaurants in paris
        vegan lasagna recipe
        cryptocurrency investing
        world war two
        shakespeare sonnets
        stock market
        weather forecast
        tax return
        learn spanish
        visual studio code
        sql injection
        google translate

        # One word of ours among others
        rust belt
        rust async web framework
        java streams
        go fish
        go microservices
        ruby tuesday
        linux gaming
        docker on linux
        json web token
        sugar free recipes
        sugar cookies
        air travel
        state farm
        union station
        frame shop
        core strength workout
        dynamic pricing
        modest mouse
        port wine
        ray tracing
        contact tracing
        performance review
        zone defense basketball
        barriers to entry
        child adoption
        call of duty
        a tale of two cities
        insect bug bites
        adobe photoshop tutorial
        playstation 5 games
        sony headphones
        introduction to algorithms
        distributed ledger
        graph theory
        history channel
        future of ai
        cantrill sourdough

        # Other people's names
        guido van rossum
        linus torvalds
        george clooney
        matt damon
        max verstappen
        james bond
        mark twain
        eric clapton
        john lennon
        adam driver
        alan turing
        robert de niro

        # Nothing at all
        asdfgh qwerty
        xyzzy
        foo bar baz
        lorem ipsum
        qqqqqqqq
        hello world
        help
        what is the best talk
        !!!
        42
        😀😀😀
        """;
}
