//! Papers as offices write them: dated questions, lists of decisions, committees, names turned round.

use super::tests::check;

#[test]
fn an_office_is_its_holders_on_the_day_of_its_own_clause() {
    check(&[
        (
            "2024-08-20",
            "Vragen van het lid Dassen (Volt) aan de Minister van Buitenlandse Zaken over visa (ingezonden 4 juni 2024).",
            &[
                "het lid Dassen=laurens-dassen",
                "Volt=volt",
                "Minister van Buitenlandse Zaken=hanke-bruins-slot",
            ],
        ),
        (
            "2024-08-20",
            "Antwoord van de Minister van Buitenlandse Zaken, ontvangen 20 augustus 2024.",
            &["Minister van Buitenlandse Zaken=caspar-veldkamp"],
        ),
        (
            "2024-08-20",
            "Mede namens de Minister van Buitenlandse Zaken zend ik het antwoord op de vragen (ingezonden 4 juni 2024).",
            &["Minister van Buitenlandse Zaken=caspar-veldkamp"],
        ),
        (
            "2024-08-20",
            "Op 4 juni 2024 sprak de Minister van Buitenlandse Zaken in Berlijn.",
            &["Minister van Buitenlandse Zaken=hanke-bruins-slot", "Berlijn=berlijn"],
        ),
        (
            "2024-08-20",
            "Kent de Minister van Buitenlandse Zaken het bericht dat op 4 juni 2024 verscheen?",
            &["Minister van Buitenlandse Zaken=minister-bz"],
        ),
        (
            "2016-03-01",
            "Zaak: minister van Buitenlandse Zaken - 3 mei 2013 Verslag van een reis",
            &["minister van Buitenlandse Zaken=frans-timmermans"],
        ),
        (
            "2024-08-20",
            "Vragen aan de Minister van Buitenlandse Zaken (ingezonden 4 juni 2024).\n\nDe minister heeft gelijk.",
            &["Minister van Buitenlandse Zaken=hanke-bruins-slot", "minister=caspar-veldkamp"],
        ),
    ]);
}

#[test]
fn a_common_noun_is_a_body_only_once_it_is_one() {
    check(&[
        ("2009-04-02", "De politie greep in, zei de politie.", &[]),
        (
            "2012-01-01",
            "De komst van de Nationale Politie is uitgesteld.",
            &["Nationale Politie=politie"],
        ),
        ("2019-04-02", "De politie greep in.", &["politie=politie"]),
        ("", "De politie greep in.", &[]),
        (
            "2019-04-02",
            "De rekenkamer Utrecht en de Amerikaanse Senaat zwijgen.",
            &[
                "rekenkamer Utrecht=rekenkamer-utrecht",
                "Amerikaanse Senaat=senaat-verenigde-staten",
            ],
        ),
    ]);
}

#[test]
fn names_are_read_turned_round() {
    check(&[
        (
            "2009-04-02",
            "Brief van Tweede Kamerlid, Gent van W. (GroenLinks) - 3 maart 2009",
            &["Tweede Kamerlid, Gent van W.=ineke-van-gent", "GroenLinks=groenlinks"],
        ),
        (
            "2009-04-02",
            "Zaak: Ham, van der (D66) over drank",
            &["Ham, van der=boris-van-der-ham", "D66=d66"],
        ),
        (
            "2009-04-02",
            "Overig - Burg, B.I. van der (VVD), over zorg",
            &["Burg, B.I. van der=brigitte-van-der-burg", "VVD=vvd"],
        ),
        (
            "2009-04-02",
            "voorzitter van een werkgroep, Veen E. van der (Eeke) (PvdA) - 3 mei 2008",
            &["Veen E. van der (Eeke)=eeke-van-der-veen", "PvdA=pvda"],
        ),
        (
            "2009-04-02",
            "Brief derden - Jagersma K.W. - 3 maart 2009",
            &["Jagersma K.W.=naam-k-w-jagersma"],
        ),
        (
            "2009-04-02",
            "de minister van Buitenlandse Zaken, Verhagen - 3 maart 2009",
            &["minister van Buitenlandse Zaken=maxime-verhagen", "Verhagen=maxime-verhagen"],
        ),
        (
            "2009-04-02",
            "De koop van Zonneveld N.V. en vitamine B. of Washington D.C. gaat door.",
            &["Zonneveld N.V.=zonneveld-n-v", "Washington=washington"],
        ),
    ]);
}

#[test]
fn speakers_are_told_by_a_party_in_wide_brackets() {
    check(&[
        ("2018-05-01", "Mevrouw Becker ( VVD ): Ja.", &["Mevrouw Becker=bente-becker", "VVD=vvd"]),
        ("", "Mevrouw Hermans ( VVD ): Ja.", &["Mevrouw Hermans=sophie-hermans", "VVD=vvd"]),
    ]);
}

#[test]
fn members_present_may_stand_below_the_line_that_says_so() {
    check(&[
        // A club has members as well.
        ("2018-12-20", "De club heeft drie leden, te weten:\n\nBosma, Becker en Wilders.", &[]),
        (
            "2018-12-20",
            "Aanwezig zijn drie leden, te weten:\n\nBosma, Mulder en Wilders.",
            &["Bosma=naam-bosma", "Mulder=naam-mulder", "Wilders=naam-wilders"],
        ),
        (
            "2018-12-20",
            "Aanwezig zijn 5 leden der Kamer, te weten:\n\nAgema, Alkaya, Martin Bosma en Wilders,",
            &[
                "Kamer=tweede-kamer",
                "Agema=fleur-agema",
                "Alkaya=mahir-alkaya",
                "Martin Bosma=martin-bosma",
                "Wilders=geert-wilders",
            ],
        ),
        (
            "2018-12-20",
            "De gemeenteraad van Elburg.\n\nAanwezig zijn 3 leden, te weten:\n\nAgema, Mulder en Wilders.",
            &[
                "gemeenteraad van Elburg=gemeenteraad-elburg",
                "Agema=naam-agema",
                "Mulder=naam-mulder",
                "Wilders=naam-wilders",
            ],
        ),
    ]);
}

#[test]
fn a_member_whose_term_may_go_on_is_meant_where_namesakes_left_before() {
    check(&[(
        "2023-02-10",
        "Het lid Marijnissen vraagt.",
        &["Het lid Marijnissen=lilian-marijnissen"],
    )]);
}

#[test]
fn letters_within_a_number_are_nobody() {
    check(&[("2019-12-06", "Zie ECLI:NL:RVS:2018:1234 van de RVS.", &["RVS=raad-van-state"])]);
}

#[test]
fn a_minister_and_a_portfolio_may_be_one_word() {
    check(&[
        (
            "2019-12-06",
            "Onderwijsminister Slob kwam. De minister zweeg.",
            &["Onderwijsminister Slob=arie-slob", "minister=arie-slob"],
        ),
        (
            "2019-12-06",
            "De justitieminister kwam, oud-defensieminister Hennis en Landbouwminister Schouten ook.",
            &[
                "justitieminister=ferd-grapperhaus",
                "defensieminister Hennis=jeanine-hennis-plasschaert",
                "Landbouwminister Schouten=carola-schouten",
            ],
        ),
        (
            "2019-12-06",
            "De Marokkaanse justitieminister Aouragh kwam.",
            &["Marokkaanse justitieminister Aouragh=naam-aouragh"],
        ),
        ("2019-12-06", "De onderwijsminister kwam.", &[]),
        (
            "2019-12-06",
            "Minister Blok kwam. De juiste minister niet.",
            &["Minister Blok=stef-blok"],
        ),
    ]);
}

#[test]
fn a_full_name_is_that_of_the_known_one_named_so() {
    check(&[
        (
            "2021-09-07",
            "VVD'er Remkes kwam. VVD'er Johan Remkes ging. Johan Remkes zweeg.",
            &[
                "VVD'er Remkes=johan-remkes",
                "VVD=vvd",
                "VVD'er Johan Remkes=johan-remkes",
                "VVD=vvd",
                "Johan Remkes=johan-remkes",
            ],
        ),
        (
            "2021-09-07",
            "VVD'er Johan Remkes ging. Imker Johan Remkes zweeg, Johan Remkes uit Lent ook.",
            &[
                "VVD'er Johan Remkes=johan-remkes",
                "VVD=vvd",
                "Johan Remkes=naam-johan-remkes",
                "Johan Remkes=naam-johan-remkes",
            ],
        ),
    ]);
}

#[test]
fn who_presides_is_the_speaker_of_that_day() {
    check(&[
        (
            "2019-12-06",
            "Voorzitter Arib opent. De Kamer zwijgt. Voorzitter Bergkamp van de zangclub zingt.",
            &[
                "Voorzitter Arib=khadija-arib",
                "Kamer=tweede-kamer",
                "Voorzitter Bergkamp=naam-bergkamp",
            ],
        ),
        // Of whatever club it is.
        ("2019-12-06", "Voorzitter Arib opent het clubhuis.", &["Voorzitter Arib=naam-arib"]),
        (
            "2019-12-06",
            "De Kamer zwijgt. ANWB-voorzitter Arib niet.",
            &["Kamer=tweede-kamer", "ANWB=anwb", "voorzitter Arib=naam-arib"],
        ),
        ("2019-12-06", "UTRECHT (PDC) - Niets.", &["UTRECHT=utrecht"]),
    ]);
}

#[test]
fn a_title_may_stand_between_a_post_and_its_holder() {
    check(&[(
        "2019-12-06",
        "Staatssecretaris dhr. Snel sprak met minister mevrouw Kaag en minister drs. S.A. Blok.",
        &[
            "Staatssecretaris dhr. Snel=menno-snel",
            "minister mevrouw Kaag=sigrid-kaag",
            "minister drs. S.A. Blok=stef-blok",
        ],
    )]);
}

#[test]
fn a_committee_of_parliament_is_no_ministry() {
    check(&[(
        "2019-12-06",
        "De Tweede Kamercommissie voor Justitie en Veiligheid sprak.",
        &["Tweede Kamercommissie voor Justitie en Veiligheid=vaste-commissie-jenv"],
    )]);
}

#[test]
fn proposals_go_by_their_members() {
    check(&[
        (
            "2018-05-01",
            "de motie Kuiken-Becker en het amendement Van Nispen/Buitenweg",
            &[
                "Kuiken=attje-kuiken",
                "Becker=bente-becker",
                "Van Nispen=michiel-van-nispen",
                "Buitenweg=kathalijne-buitenweg",
            ],
        ),
        ("2018-05-01", "de motie-Dik-Faber c.s.", &["Dik-Faber=carla-dik-faber"]),
        ("2018-05-01", "de motie Kuiken-Zonneveld en de moties Kamerbreed", &[]),
    ]);
}

#[test]
fn names_of_bodies_are_read_in_any_case_and_in_english() {
    check(&[
        (
            "2012-12-01",
            "Het Uitvoeringsinstituut werknemersverzekeringen (Uwv) en de Europese commissie.",
            &[
                "Uitvoeringsinstituut werknemersverzekeringen=uwv",
                "Uwv=uwv",
                "Europese commissie=ec",
            ],
        ),
        (
            "2012-12-01",
            "The United Nations and Kuwait met in Vienna.",
            &["United Nations=vn", "Kuwait=koeweit", "Vienna=wenen"],
        ),
        (
            "2012-12-01",
            "a letter from the Minister for Foreign Affairs of Egypt and the Minister for Trade",
            &["Minister for Foreign Affairs of Egypt=minister-bz-egypte", "Egypt=egypte"],
        ),
    ]);
}

#[test]
fn committees_are_not_their_ministries() {
    check(&[
        (
            "2012-12-01",
            "De commissie SZW en de vc VWS vergaderen, min. BZK komt.",
            &[
                "commissie SZW=vaste-commissie-szw",
                "vc VWS=vaste-commissie-vws",
                "min. BZK=ronald-plasterk",
            ],
        ),
        (
            "2012-12-01",
            "Volgcommissie(s):   OCW, BZK",
            &["OCW=vaste-commissie-ocw", "BZK=vaste-commissie-bzk"],
        ),
        (
            "2012-12-01",
            "Het rapport van de commissie Van Zonneveld is klaar na 5 min. lezen.",
            &["commissie Van Zonneveld=commissie-van-zonneveld"],
        ),
        (
            "2009-12-01",
            "ministers BZK en WWI antwoorden",
            &["ministers BZK=guusje-ter-horst", "WWI=eberhard-van-der-laan"],
        ),
    ]);
}

#[test]
fn bodies_are_named_by_their_areas_one_and_several() {
    check(&[
        (
            "2012-12-01",
            "De gemeenten Bergen aan Zee, Zuidoord-Noordoord en Velzen stemmen.",
            &[
                "Bergen aan Zee=gemeente-bergen-aan-zee",
                "Zuidoord-Noordoord=gemeente-zuidoord-noordoord",
                "Velzen=gemeente-velzen",
            ],
        ),
        (
            "2012-12-01",
            "De gemeente Peel en Maas en provincie Zuidland.",
            &[
                "gemeente Peel en Maas=gemeente-peel-en-maas",
                "provincie Zuidland=provincie-zuidland",
            ],
        ),
        (
            "2012-12-01",
            "de rechtbank ’s-Gravenhage",
            &["rechtbank ’s-Gravenhage=rechtbank-den-haag"],
        ),
        (
            "2012-12-01",
            "De reisorganisatie Zonneveld vliegt. Later stopt Zonneveld.",
            &["Zonneveld=zonneveld", "Zonneveld=zonneveld"],
        ),
        ("2012-12-01", "De gemeenten In 2012 en de gemeente zwijgen.", &[]),
    ]);
}

#[test]
fn short_names_are_fitted_to_long_ones() {
    check(&[
        (
            "2012-12-01",
            "de Vrije Commissie Toekomst Kustwater (VCTK) en de ketenaanpak duinen (hierna: K-DUI)",
            &[
                "Vrije Commissie Toekomst Kustwater=vctk",
                "VCTK=vctk",
                "ketenaanpak duinen=k-dui",
                "K-DUI=k-dui",
            ],
        ),
        (
            "2012-12-01",
            "de «Stuurgroep Kust en duinen» zwijgt",
            &["Stuurgroep Kust en duinen=stuurgroep-kust-en-duinen"],
        ),
        (
            "2012-12-01",
            "De Nederlandse Academie voor Watersport (NAW) groeit. NAW wint.",
            &["Nederlandse Academie voor Watersport=naw", "NAW=naw", "NAW=naw"],
        ),
        (
            "2012-12-01",
            "de werkorganisatie Leren en Samen Delen (LSD) begint",
            &["Leren en Samen Delen=lsd", "LSD=lsd"],
        ),
        (
            "2012-12-01",
            "de Vereniging Arbeid & Rust (VAR) en de Wet op de Rust (WOR)",
            &["Vereniging Arbeid & Rust=var", "VAR=var"],
        ),
    ]);
}
