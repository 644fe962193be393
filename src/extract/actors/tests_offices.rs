//! Whose office is meant, and names beside offices: papers signed for somebody, counterparts, towns.

use super::tests::check;

#[test]
fn a_paper_signed_for_a_minister_leaves_the_minister_open_beside_another() {
    let signed = "De Minister van Infrastructuur en Waterstaat,\n\nnamens deze,\n\nJ. de Roos";
    let first = "Het gaat om post tussen de minister en de haven.";
    let other = "Een afschrift ging naar minister Adriaansens.\n\nOok sprak de minister met hen.";
    check(&[(
        "2022-08-01",
        &format!("{first}\n\n{other}\n\n{signed}"),
        &[
            "minister=mark-harbers",
            "minister Adriaansens=micky-adriaansens",
            "minister=minister",
            "Minister van Infrastructuur en Waterstaat=mark-harbers",
            "J. de Roos=naam-j-de-roos",
        ],
    )]);
}

#[test]
fn counterparts_have_the_office_named_last_be_it_a_foreign_one() {
    check(&[
        (
            "2018-11-20",
            "Minister Kaag zweeg. De Duitse minister van Buitenlandse Zaken Uwe Roos en zijn Zweedse ambtgenoot kwamen.",
            &[
                "Minister Kaag=sigrid-kaag",
                "Duitse minister van Buitenlandse Zaken Uwe Roos=naam-uwe-roos",
                "Zweedse ambtgenoot=minister-bz-zweden",
            ],
        ),
        (
            "2018-11-20",
            "De Amerikaanse minister van Defensie Rosewood zei dat.",
            &["Amerikaanse minister van Defensie Rosewood=naam-rosewood"],
        ),
    ]);
}

#[test]
fn surnames_are_whole_and_towns_are_not_part_of_them() {
    check(&[
        (
            "2018-11-20",
            "Jaap de Roos Vinke is er. José Klip Molen, raadslid.",
            &["Jaap de Roos Vinke=naam-jaap-de-roos-vinke", "José Klip Molen=naam-jose-klip-molen"],
        ),
        (
            "2018-11-20",
            "Anna Klipstra-Vinke kwam. Anna Klipstra sprak. Bas Klipstra zweeg.",
            &[
                "Anna Klipstra-Vinke=naam-anna-klipstra-vinke",
                "Anna Klipstra=naam-anna-klipstra-vinke",
                "Bas Klipstra=naam-bas-klipstra",
            ],
        ),
        (
            "2018-11-20",
            "advocatenkantoor Houtman & Reinders",
            &["Houtman & Reinders=houtman-reinders"],
        ),
        ("2018-11-20", "wethouder Booij van Aalsmeer", &["wethouder Booij=naam-booij"]),
        ("2018-11-20", "wethouder Jan van Delft", &["wethouder Jan van Delft=naam-jan-van-delft"]),
        (
            "2018-11-20",
            "Een artikel van Frans Klipstra. Het Frans Nationaal Comité.",
            &["Frans Klipstra=naam-frans-klipstra"],
        ),
        (
            "2018-11-20",
            "Unicef-directeur Roos zei dat.",
            &["Unicef=unicef", "directeur Roos=naam-roos"],
        ),
        (
            "2018-11-20",
            "NJR-voorzitter Sjanet van Klipstra zei dat.",
            &["NJR=njr", "voorzitter Sjanet van Klipstra=naam-sjanet-van-klipstra"],
        ),
        (
            "2018-11-20",
            "Wijtze Klip, oprichtend directeur van een bureau, omschreef het.",
            &["Wijtze Klip=naam-wijtze-klip"],
        ),
        // Of something that is not the country whose premier we know.
        (
            "2018-11-20",
            "De minister-president van de Palestijnse Autoriteit sprak met de premier van het kabinet.",
            &[
                "Palestijnse Autoriteit=palestijnse-autoriteit",
                "premier=mark-rutte",
                "kabinet=kabinet-rutte-3",
            ],
        ),
        (
            "2018-11-20",
            "De premier van ons land sprak. De premier van zijn eigen land zweeg.",
            &["premier=mark-rutte"],
        ),
        // Of a council as often as of parliament.
        (
            "2024-11-20",
            "wethouder Van Dijk van het CDA",
            &["wethouder Van Dijk=naam-van-dijk", "CDA=cda"],
        ),
        // Words before any noun are no part of a name that goes on.
        (
            "2018-11-20",
            "De Oekraïense minister van Buitenlandse Zaken Klipstra over de Russische inzet.",
            &["Oekraïense minister van Buitenlandse Zaken Klipstra=naam-klipstra"],
        ),
        (
            "2018-11-20",
            "De heer Klipstra van het CDA en mevrouw Vinke van de PvdA stemden voor.",
            &["De heer Klipstra=naam-klipstra", "CDA=cda", "mevrouw Vinke=naam-vinke", "PvdA=pvda"],
        ),
        (
            "2018-11-20",
            "de dames M.E. Vinke (aanwezig tot 22.50 uur) , T. de Klip en B. Molen en de heer S. Roos",
            &[
                "de dames M.E. Vinke=naam-m-e-vinke",
                "T. de Klip=naam-t-de-klip",
                "B. Molen=naam-b-molen",
                "de heer S. Roos=naam-s-roos",
            ],
        ),
        (
            "2018-11-20",
            "mr. R.G. Klipstra de Molenaere en drs. C.J. Vinke Van Loosen, voorzitter.",
            &[
                "mr. R.G. Klipstra de Molenaere=naam-r-g-klipstra-de-molenaere",
                "drs. C.J. Vinke Van Loosen=naam-c-j-vinke-van-loosen",
            ],
        ),
        (
            "2018-11-20",
            "Het openbaar ministerie en de rijksrecherche. De heffingsambtenaar van de gemeente Delft.",
            &[
                "openbaar ministerie=om",
                "rijksrecherche=rijksrecherche",
                "heffingsambtenaar van de gemeente Delft=heffingsambtenaar-delft",
            ],
        ),
        (
            "2018-11-20",
            "Mijn ambtsvoorganger Klipstra",
            &["ambtsvoorganger Klipstra=naam-klipstra"],
        ),
        (
            "2018-11-20",
            "Hij werkt bij de Hoofddirectie Luchtvaart.",
            &["Hoofddirectie Luchtvaart=hoofddirectie-luchtvaart"],
        ),
    ]);
}

#[test]
fn of_several_who_share_a_ministry_what_is_under_each_tells_who() {
    let words = "De staatssecretaris van Financiën (Toeslagen en Douane) vroeg iets aan de staatssecretaris van \
                 Financiën – Fiscaliteit en Belastingdienst. De staatssecretaris van Financiën (oud) zweeg.";
    check(&[(
        "2023-03-01",
        words,
        &[
            "staatssecretaris van Financiën (Toeslagen en Douane)=aukje-de-vries",
            "staatssecretaris van Financiën – Fiscaliteit en Belastingdienst=marnix-van-rij",
            "staatssecretaris van Financiën=staatssecretaris-fin",
        ],
    )]);
}

#[test]
fn whoever_is_quoted_has_colleagues_too() {
    check(&[
        (
            "2019-12-06",
            "Minister van Buitenlandse Zaken Stef Blok kwam. “Ik sprak mijn Marokkaanse collega”, zegt Blok.",
            &[
                "Minister van Buitenlandse Zaken Stef Blok=stef-blok",
                "Marokkaanse collega=nasser-bourita",
                "Blok=stef-blok",
            ],
        ),
        (
            "2019-12-06",
            "Minister van Buitenlandse Zaken Stef Blok kwam. “Ik sprak mijn Marokkaanse collega”, zegt Postma.",
            &["Minister van Buitenlandse Zaken Stef Blok=stef-blok"],
        ),
        (
            "2019-12-06",
            "Minister Blok sprak met zijn Marokkaanse ambtgenoot Bourita.",
            &["Minister Blok=stef-blok", "Marokkaanse ambtgenoot Bourita=nasser-bourita"],
        ),
    ]);
}

#[test]
fn an_office_needs_no_capitals_and_no_small_word() {
    check(&[
        (
            "2016-03-09",
            "De minister van buitenlandse zaken zweeg, de minister sociale zaken niet.",
            &[
                "minister van buitenlandse zaken=bert-koenders",
                "minister sociale zaken=lodewijk-asscher",
            ],
        ),
        ("2016-03-09", "Hij zorgt voor de buitenlandse zaken van de club.", &[]),
    ]);
}

#[test]
fn a_former_holder_is_not_whom_the_bare_office_means() {
    check(&[(
        "2018-04-26",
        "De minister wil dat. Oud-minister Ploumen wil dat niet.",
        &["minister=minister", "minister Ploumen=lilianne-ploumen"],
    )]);
}

#[test]
fn a_party_may_stand_between_a_name_and_its_office() {
    check(&[(
        "2022-01-08",
        "Robbert Dijkgraaf (D66), minister van Onderwijs, Cultuur en Wetenschap, komt kijken. De minister lacht.",
        &[
            "Robbert Dijkgraaf=robbert-dijkgraaf",
            "D66=d66",
            "minister van Onderwijs, Cultuur en Wetenschap=robbert-dijkgraaf",
            "minister=robbert-dijkgraaf",
        ],
    )]);
}

#[test]
fn an_ambassador_is_of_one_country_in_another() {
    check(&[(
        "2018-07-01",
        "De ambassadeur van Nederland in Marokko sprak. De Nederlandse ambassadrice in Rabat ook.",
        &[
            "ambassadeur van Nederland in Marokko=ambassadeur-nl-marokko",
            "Marokko=marokko",
            "Nederlandse ambassadrice in Rabat=ambassadeur-nl-marokko",
            "Rabat=rabat",
        ],
    )]);
}
