namespace Quadrennial.Content.Tests.Trivia;

/// <summary>What people type for an answer. Left of the arrow what they typed, right of it what is right; a bar stands between forms.</summary>
internal static class AnswerRows
{
    /// <summary>Right, and which form was meant is the first of the bars unless a <c>*</c> marks another.</summary>
    public const string Accepted = """
        # as it stands
        Fishpong → Fishpong
        Bryan Cantrill → Bryan Cantrill
        D → D
        4 → 4
        # case
        fishpong → Fishpong
        FISHPONG → Fishpong
        fIsHpOnG → Fishpong
        bryan cantrill → Bryan Cantrill
        zfs → ZFS
        d → D
        go → Go
        İstanbul → Istanbul
        ÉCOLE → école
        # accents
        Deirdre Straughan → Deirdré Straughan
        Deirdré Straughan → Deirdre Straughan
        Zurich → Zürich
        Zürich → Zurich
        Zu\u0308rich → Zürich
        Strasse → Straße
        STRASSE → Straße
        Malmo → Malmö
        Lodz → Łódź
        Smorrebrod → Smørrebrød
        naive → naïve
        Facade → façade
        Aeon → Æon
        Ile de la Cite → Île de la Cité
        creme brulee → Crème brûlée
        # punctuation
        Stephen O'Grady → Stephen O’Grady
        Stephen OGrady → Stephen O'Grady
        George Neville Neil → George Neville-Neil
        George Neville-Neil. → George Neville-Neil
        "Fishpong" → Fishpong
        “Fishpong!” → Fishpong
        fishpong?? → Fishpong
        if else → if/else
        if-else → if/else
        if / else → if/else
        ifelse → if/else
        json → json()
        json() → json
        JSON( ) → json()
        fds → fds[]
        ustack → ustack()
        node js → node.js
        nodejs → Node.js
        node-js → node.js
        dtrace conf → dtrace.conf
        dtrace.conf 16 → dtrace.conf(16)
        dtraceconf(16) → dtrace.conf(16)
        is enabled probes → is-enabled probes
        OpenDTrace a modest proposal → OpenDTrace: a modest proposal
        Control flow and language enhancements → Control flow & language enhancements
        ,Tecate, → Tecate
        Tecate 🍺 → Tecate
        *Tecate* → Tecate
        `vtmc` → vtmc
        ||vtmc|| → vtmc
        C++ → C++
        c++ → C++
        C# → C#
        X.org → X.Org
        P 4 → P4
        Sun's → Sun
        Sun’s → Sun
        # spaces
        fish pong → Fishpong
        Fish  Pong → Fishpong
          Tecate   → Tecate
        user land → user-land
        userland → user-land
        PlayStation Vita → Play Station Vita
        playstationvita → PlayStation Vita
        e BPF → eBPF
        Fortran77 → Fortran 77
        Bloom berg → Bloomberg
        open zfs → OpenZFS
        tail-call → tailcall
        V Probes → VProbes
        # articles
        the summer Olympics → Summer Olympics
        summer olympics → The summer Olympics
        a carousel ride → Carousel ride
        carousel ride → a carousel ride
        an object store → object store
        object store → an object store
        The Children's Creativity Museum → Children's Creativity Museum
        DTrace in zone → DTrace in the zone
        The Who → The Who
        Who → The Who
        The The → The The
        International DTrace Committee → the International DTrace Committee
        # and
        VMware & Xen → VMware and Xen
        VMware and Xen → VMware & Xen
        VMware＆Xen → VMware and Xen
        VMware + Xen → VMware and Xen
        DTrace and P4 → DTrace + P4
        DTrace & P4 → DTrace + P4
        ldapjs, restify → ldapjs and restify
        ldapjs restify → ldapjs and restify
        R and D → R&D
        R & D → R&D
        Guns and Roses → Guns N' Roses
        rock & roll → Rock 'n' Roll
        rock n roll → Rock and Roll
        AC DC → AC/DC
        acdc → AC/DC
        Alex Wilson, Bryan Cantrill → Alex Wilson and Bryan Cantrill
        # numbers
        four → 4
        4 → four
        Four years → 4 years
        sixteen → 16
        seventy → 70
        eighty seven → 87
        eighty-seven → 87
        87 → eighty-seven
        one hundred → 100
        a hundred → 100
        one hundred and five → 105
        one hundred five → 105
        two thousand → 2000
        two thousand eight → 2008
        two thousand and eight → 2008
        twenty sixteen → 2016
        twenty twenty four → 2024
        nineteen eighty-four → 1984
        2,000 → 2000
        20,000 → 20000
        1,234,567 → 1234567
        1'000 → 1,000
        1 000 → 1000
        21 pilots → Twenty-One Pilots
        9/11 → 9/11
        twenty thousand → 20,000
        3 thousand → 3000
        two million → 2,000,000
        seven thousand eighty-five → 7085
        seven thousand and eighty five → 7085
        08 → 8
        8 → 08
        007 → 7
        zero → 0
        dtrace.conf 8 → dtrace.conf(08)
        1.7 → 1.7
        one point seven → 1.7
        1,7 → 1.7
        go 1.7 → Go 1.7
        Go1.7 → Go 1.7
        10.27 → 10:27
        10:27 → 10:27
        1st → first
        first → 1st
        third → 3rd
        twelfth → 12th
        3rd September 2003 → 3 September 2003
        third of September → 3 of September
        Fortran seventy-seven → Fortran 77
        P four → P4
        ３ → 3
        ٣ → 3
        १६ → 16
        # slips, by the length of the word
        Bryan Cantril → Bryan Cantrill
        Brian Cantrill → Bryan Cantrill
        Bryan Cantrell → Bryan Cantrill
        Byran Cantrill → Bryan Cantrill
        Brayn Cantrill → Bryan Cantrill
        Rbyan Cantrill → Bryan Cantrill
        Bryan Cantrilll → Bryan Cantrill
        Brian Cantrell → Bryan Cantrill
        Adam Leventahl → Adam Leventhal
        Adam Levenhal → Adam Leventhal
        Adma Leventhal → Adam Leventhal
        Adamm Leventhal → Adam Leventhal
        Mike Shapirro → Mike Shapiro
        Theo Schlosnagle → Theo Schlossnagle
        Theo Shlosnagle → Theo Schlossnagle
        Robert Mustachi → Robert Mustacchi
        Scott Lystig Fritche → Scott Lystig Fritchie
        Fishpnog → Fishpong
        Fishpog → Fishpong
        Fishpongg → Fishpong
        Fosthpong → Forthpong
        fish pnog → Fishpong
        Tecat → Tecate
        Teacte → Tecate
        Joyant → Joyent
        Oracel → Oracle
        Emeryvile → Emeryville
        unikernals → unikernels
        unikernel → unikernels
        unkernels → unikernels
        uniekrnels → unikernels
        Esparanto → Esperanto
        Postgress → Postgres
        Postgre → Postgres
        frame pointer → frame pointers
        fraem pointers → frame pointers
        exploitaton → exploitation
        instrumentaton → instrumentation
        visualizations → visualisations
        visualisation → visualisations
        color → colour
        OpenTelemtry → OpenTelemetry
        Dropshto → Dropshot
        Childrens Creativity Museum → Children's Creativity Museum
        carousell → carousel
        Ruby → Ruby
        Ruyb → Ruby
        Rubby → Ruby
        San Fransisco → San Francisco
        San Francsico → San Francisco
        Cambrigde → Cambridge
        Forsyth → Forsythe
        Bloomburg → Bloomberg
        # other scripts
        Москва → Москва
        москва → Москва
        Мосвка → Москва
        Ленинрад → Ленинград
        зеленый → зелёный
        Αθηνα → Αθήνα
        ΑΘΗΝΑ → Αθήνα
        λογος → λόγος
        東京 → 東京
        東京！ → 東京
        「東京」 → 東京
        서울 → 서울
        北京大学 → 北京大学
        ＤＴＲＡＣＥ → DTrace
        हिन्दी → हिन्दी
        กิน → กิน
        ירושלים → ירושלים
        יְרוּשָׁלַיִם → ירושלים
        القاهرة → القاهرة
        𠮷野家 → 𠮷野家
        # one of several forms
        postgresql → Postgres | *PostgreSQL | pg
        PG → Postgres | PostgreSQL | *pg
        postgre → *Postgres | PostgreSQL | pg
        bmc → Bryan Cantrill | Cantrill | *bmc
        cantril → Bryan Cantrill | *Cantrill | bmc
        user level → User-land | User | *User-level
        video terminal master of ceremonys → vtmc | *Video Terminal Master of Ceremonies
        covid 19 → Covid | *Covid-19 | the pandemic
        pandemic → Covid | Covid-19 | *the pandemic
        every 4 years → 4 | *every four years
        """;

    /// <summary>Wrong.</summary>
    public const string Refused = """
        # nothing, or nothing of it
         → Fishpong
        ? → Fishpong
        🐟 → Fishpong
        the → Fishpong
        and → Fishpong
        I don't know → Fishpong
        # a part is not the whole, nor is the whole with more
        air → chair
        chair → air
        hair → chair
        pong → Fishpong
        fish → Fishpong
        Bryan → Bryan Cantrill
        Cantrill → Bryan Cantrill
        Bryan Cantrill of Sun → Bryan Cantrill
        not Bryan Cantrill → Bryan Cantrill
        Bryan Cantrill? no, Adam Leventhal → Bryan Cantrill
        DTrace → dtrace.conf
        conf → dtrace.conf
        zone → DTrace in the zone
        DTrace in → DTrace in the zone
        San → San Francisco
        Francisco → San Francisco
        PlayStation → PlayStation Vita
        Linux → Oracle Linux
        Oracle Linux → Linux
        JavaScript → Java
        Java → JavaScript
        Mike → Mike Shapiro
        probes → is-enabled probes
        Vitamin → Vitamin A
        language D → language
        D language → language
        # naming two to be safe
        Bryan or Adam → Bryan
        Bryan / Adam → Bryan
        Bryan, Adam → Bryan
        Bryan and Adam → Bryan
        ZFS or DTrace → ZFS
        2008 2012 2016 → 2012
        2012 or 2016 → 2016
        Adam → Bryan and Adam
        # numbers are exact
        2015 → 2016
        2061 → 2016
        201 → 2016
        20166 → 2016
        16 → 6
        6 → 16
        5 → 4
        five → four
        forty → fourteen
        14 → 40
        7058 → 7085
        17 → 1.7
        1.8 → 1.7
        1.70 → 1.7
        Go 1.8 → Go 1.7
        Go 17 → Go 1.7
        Go 1 → Go 1.7
        10:28 → 10:27
        1027 → 10:27
        dtrace.conf(12) → dtrace.conf(16)
        dtrace.conf(1) → dtrace.conf(16)
        dtrace.conf(116) → dtrace.conf(16)
        Fortran 90 → Fortran 77
        P5 → P4
        1 17 → 11 7
        three → third
        3 → a third
        two thousand → 200
        1,000 → 100
        # short words leave no room for a slip
        C → D
        C → C++
        C++ → C
        C# → C
        C# → C++
        F# → F
        Do → Go
        Gi → Go
        Sin → Sun
        Son → Sun
        Zen → Xen
        ZSF → ZFS
        CFT → CTF
        Rest → Rust
        Must → Rust
        Rusk → Rust
        Mack → Mark
        Nude → Node
        Ben Murphy → Dan Murphy
        Dan Murphy → Ben Murphy
        Matt Ahrens → Mark Ahrens
        Alan Leventhal → Adam Leventhal
        Alex Wilson → Alan Wilson
        # another word that looks alike
        Polaris → Solaris
        hardware → software
        Tuesday → Thursday
        Thursday → Tuesday
        Sunday → Monday
        Saturday → Sunday
        March → May
        June → July
        September → December
        Austria → Australia
        Australia → Austria
        Slovenia → Slovakia
        Iran → Iraq
        strace → dtrace
        ktrace → dtrace
        unikernels → microkernels
        Lava → Java
        cable → table
        Eric Saxby → Eric Schrock
        George Wilson → George Neville-Neil
        Ryan Stone → Ryan Goodfellow
        Ben Rockwood → Ben Leonard
        Fritchie Scott → Scott Fritchie
        online → offline
        # too many slips
        Bran Cntrll → Bryan Cantrill
        Kantrell → Cantrill
        Fshpngo → Fishpong
        Teqote → Tecate
        Brian Kantrell → Bryan Cantrill
        Lventhl → Leventhal
        uncrnals → unikernels
        Shlsngl → Schlossnagle
        # near a form that is said to be wrong
        Linus → Linux | !Linus
        Acne → Acme Corporation | Acmes | !Acne
        stack pointers → frame pointers | !stack pointers
        Orakel → Oracle | !Orakle
        # other scripts mean what they say
        大阪 → 東京
        京都 → 東京
        東京 → 東京都
        東京大学 → 北京大学
        か → が
        は → ば
        ハ → パ
        की → का
        กิน → กีน
        มา → ม้า
        서을 → 서울
        野家 → 𠮷野家
        吉野家 → 𠮷野家
        Киев → Москва
        мука → муха
        שלום → ירושלים
        القدس → القاهرة
        東 → 東京
        """;
}
