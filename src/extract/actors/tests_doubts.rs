//! Nobody rather than the wrong one: sexes, councils, other times, other countries, two of a kind.

use super::tests::check;

#[test]
fn a_word_of_address_rules_out_the_other_sex() {
    check(&[
        (
            "2019-03-01",
            "Mevrouw Wiersma (VVD) en de heer Kuiken (PvdA) spraken, mevrouw Kuiken (PvdA) niet.",
            &[
                "Mevrouw Wiersma=naam-wiersma",
                "VVD=vvd",
                "de heer Kuiken=naam-kuiken",
                "PvdA=pvda",
                "mevrouw Kuiken=attje-kuiken",
                "PvdA=pvda",
            ],
        ),
        (
            "2019-03-01",
            "Stef Blok sprak, de buurvrouw ook. Mevrouw Blok zweeg.",
            &["Stef Blok=stef-blok", "Mevrouw Blok=naam-blok"],
        ),
        // Of a name that both bear nobody is ruled out.
        (
            "2019-03-01",
            "Mevrouw Kuik (CDA) en de heer Mulder (VVD) kwamen.",
            &["Mevrouw Kuik=anne-kuik", "CDA=cda", "de heer Mulder=anne-mulder", "VVD=vvd"],
        ),
    ]);
}

#[test]
fn a_trade_before_a_surname_is_somebody_elses() {
    check(&[
        (
            "2019-03-01",
            "Stef Blok kwam. Volgens slager Blok was het druk. Toen sprak oud-minister Blok.",
            &["Stef Blok=stef-blok", "minister Blok=stef-blok"],
        ),
        // A word that only ends so, a politician's title, and a trade that was given with the name.
        (
            "2019-03-01",
            "Stef Blok kwam. Eerder zei spreker Blok iets over Blok, en wanneer Blok klaar is.",
            &["Stef Blok=stef-blok", "Blok=stef-blok", "Blok=stef-blok", "Blok=stef-blok"],
        ),
        (
            "2023-03-01",
            "Ooit zat wiskundige Stef Blok daar. Wiskundige Blok schreef een boek; wiskundige Blok was blij.",
            &["Stef Blok=stef-blok", "Blok=stef-blok"],
        ),
    ]);
}

#[test]
fn whoever_governs_is_no_slager_and_no_wethouder_at_the_time() {
    check(&[
        (
            "2019-03-01",
            "Slager Stef Blok won. Wethouder Wopke Hoekstra keek toe.",
            &["Stef Blok=naam-stef-blok", "Wethouder Wopke Hoekstra=naam-wopke-hoekstra"],
        ),
        (
            "2019-03-01",
            "De minister van Buitenlandse Zaken, de heer Blok, en oud-wethouder minister Wopke Hoekstra kwamen.",
            &[
                "minister van Buitenlandse Zaken=stef-blok",
                "Blok=stef-blok",
                "minister Wopke Hoekstra=wopke-hoekstra",
            ],
        ),
        ("2023-03-01", "Hoogleraar Stef Blok won.", &["Hoogleraar Stef Blok=stef-blok"]),
    ]);
}

#[test]
fn a_ministers_peer_is_the_one_who_governs() {
    check(&[
        (
            "2015-03-01",
            "De minister van Defensie zweeg. Haar ambtgenoot Koenders en zijn Nederlandse evenknie Dijsselbloem kwamen.",
            &[
                "minister van Defensie=jeanine-hennis-plasschaert",
                "ambtgenoot Koenders=bert-koenders",
                "Nederlandse evenknie Dijsselbloem=jeroen-dijsselbloem",
            ],
        ),
        (
            "2008-03-01",
            "Minister Verhagen zweeg. Zijn ambtgenoot Koenders kwam, zijn ambtgenoot Kamp niet.",
            &[
                "Minister Verhagen=maxime-verhagen",
                "ambtgenoot Koenders=bert-koenders",
                "ambtgenoot Kamp=naam-kamp",
            ],
        ),
    ]);
}

#[test]
fn who_held_an_office_before_is_not_whom_its_bare_words_mean() {
    check(&[(
        "2014-02-03",
        "Dat begon onder toenmalig staatssecretaris Huizinga. De staatssecretaris gaat ermee door. Staatssecretaris Mansveld schreef dat.",
        &[
            "staatssecretaris Huizinga=tineke-huizinga-heringa",
            "staatssecretaris=wilma-mansveld",
            "Staatssecretaris Mansveld=wilma-mansveld",
        ],
    )]);
}

#[test]
fn in_a_councils_paper_surnames_are_nobody_of_parliament() {
    let minutes = "Gemeente Duinwijk\n\nVerslag van de raadsvergadering";
    let paper =
        format!("{minutes}\n\nDe heer Wiersma (VVD) en het lid Klaver (GroenLinks) vragen iets.");
    let told = &[
        "Gemeente Duinwijk=gemeente-duinwijk",
        "De heer Wiersma=naam-wiersma",
        "VVD=vvd",
        "het lid Klaver=naam-klaver",
        "GroenLinks=groenlinks",
    ];
    let visit = format!("{minutes}\n\nKamerlid Klaver (GroenLinks) en minister Blok komen langs.");
    let came = &[
        "Gemeente Duinwijk=gemeente-duinwijk",
        "Kamerlid Klaver=jesse-klaver",
        "GroenLinks=groenlinks",
        "minister Blok=stef-blok",
    ];
    check(&[("2019-03-01", &paper, told), ("2019-03-01", &visit, came)]);
}

#[test]
fn of_a_member_without_terms_only_the_years_of_the_list_are_known() {
    let words = "De inbreng van Van der Laan (D66) volgt.";
    check(&[
        ("2005-03-01", words, &["Van der Laan=naam-van-der-laan", "D66=d66"]),
        ("2022-03-01", words, &["Van der Laan=jeannet-van-der-laan", "D66=d66"]),
    ]);
}

#[test]
fn what_is_told_of_another_time_is_not_done_by_todays_minister() {
    let nobody: &[&str] = &["minister van Justitie=minister-jenv"];
    check(&[
        ("2019-03-01", "De minister van Justitie besloot dat in 1975.", nobody),
        ("2019-03-01", "De wet is begin 1975 door de minister van Justitie gewijzigd.", nobody),
        ("2019-03-01", "Destijds wilde de minister van Justitie dat niet.", nobody),
        // A first letter that got lost must not break anything.
        (
            "2019-03-01",
            "abinet-Kok: de minister van Justitie en Veiligheid komt.",
            &["minister van Justitie en Veiligheid=ferd-grapperhaus"],
        ),
        ("2019-03-01", "Onder het kabinet-Kok wilde de minister van Justitie dat.", nobody),
        // Two held the office in that year.
        ("2019-03-01", "In 2017 wilde de minister van Justitie dat.", nobody),
        (
            "2019-03-01",
            "In 2016 wilde de minister van Defensie dat.",
            &["minister van Defensie=jeanine-hennis-plasschaert"],
        ),
        // Its year says nothing of who carries it out.
        (
            "2019-03-01",
            "De minister van Justitie en Veiligheid voert de wet uit 1975 uit.",
            &["minister van Justitie en Veiligheid=ferd-grapperhaus"],
        ),
        (
            "2019-03-01",
            "In het kabinet-Rutte III wil de minister van Justitie en Veiligheid dat.",
            &[
                "kabinet-Rutte III=kabinet-rutte-3",
                "minister van Justitie en Veiligheid=ferd-grapperhaus",
            ],
        ),
    ]);
}

#[test]
fn what_is_told_of_another_country_is_not_done_by_our_minister() {
    check(&[
        (
            "2019-03-01",
            "In België stapte de minister van Financiën op.",
            &["België=belgie", "minister van Financiën=minister-fin"],
        ),
        (
            "2019-03-01",
            "De Belgische regering viel. De minister van Financiën stapte op.",
            &["Belgische regering=regering-belgie", "minister van Financiën=minister-fin"],
        ),
        (
            "2019-03-01",
            "BERLIJN - De minister van Financiën stapte op.",
            &["BERLIJN=berlijn", "minister van Financiën=minister-fin"],
        ),
        // Said to be ours, or named in the document.
        (
            "2019-03-01",
            "BERLIJN - De Nederlandse minister van Financiën kwam.",
            &["BERLIJN=berlijn", "Nederlandse minister van Financiën=wopke-hoekstra"],
        ),
        (
            "2019-03-01",
            "Minister Hoekstra van Financiën reisde.\n\nIn België sprak de minister van Financiën.",
            &[
                "Minister Hoekstra van Financiën=wopke-hoekstra",
                "België=belgie",
                "minister van Financiën=wopke-hoekstra",
            ],
        ),
    ]);
}

#[test]
fn the_minister_is_nobody_where_it_may_be_either_of_two() {
    let rest = "Er volgde een gesprek over de haven. ".repeat(8);
    check(&[
        (
            "2019-03-01",
            "De minister van Financiën en de minister van Defensie kwamen. De minister sprak.",
            &[
                "minister van Financiën=wopke-hoekstra",
                "minister van Defensie=ank-bijleveld-schouten",
                "minister=minister",
            ],
        ),
        (
            "2019-03-01",
            &format!(
                "Minister Blok reisde.\n\nMinister Kaag volgde. De minister sprak.\n\n{rest}De minister kwam terug."
            ),
            &[
                "Minister Blok=stef-blok",
                "Minister Kaag=sigrid-kaag",
                "minister=sigrid-kaag",
                "minister=minister",
            ],
        ),
    ]);
}

#[test]
fn a_first_name_with_initials_behind_it_is_one() {
    check(&[
        ("2016-03-01", "Sharon A.M. Dijksma sprak.", &["Sharon A.M. Dijksma=sharon-dijksma"]),
        ("2016-03-01", "Sharon B. Dijksma sprak.", &["Sharon B. Dijksma=naam-sharon-b-dijksma"]),
        (
            "2016-03-01",
            "Ik zag mijn Duitse collega Zandhuis.",
            &["Duitse collega Zandhuis=naam-zandhuis"],
        ),
    ]);
}

#[test]
fn an_office_to_come_or_of_somebody_is_nobodys() {
    check(&[
        (
            "2019-03-01",
            "De nieuwe minister van Defensie begint. Wie wordt de volgende premier?",
            &["minister van Defensie=minister-def"],
        ),
        (
            "2019-03-01",
            "Minister Blok sprak met Torensma en zijn staatssecretaris.",
            &["Minister Blok=stef-blok"],
        ),
    ]);
}

#[test]
fn other_posts_households_and_firms_are_not_the_minister_of_that_name() {
    check(&[
        (
            "2016-03-01",
            "Minister Kamp sprak. Wethouder Kamp, kolonel Kamp en SP-Statenlid Kamp zwegen.",
            &[
                "Minister Kamp=henk-kamp",
                "Wethouder Kamp=naam-kamp",
                "kolonel Kamp=naam-kamp",
                "SP-Statenlid Kamp=naam-kamp",
                "SP=sp",
            ],
        ),
        (
            "2016-03-01",
            "Minister Kamp sprak. De familie Kamp, Kamp Schilderwerken en wie in het Kamp was ook. Men zei dat Kamp zweeg.",
            &["Minister Kamp=henk-kamp", "Kamp=henk-kamp"],
        ),
        (
            "2014-03-19",
            "Vooraan stond Peter Visser. Visser (VVD) was blij.",
            &["Peter Visser=naam-peter-visser", "Visser=naam-peter-visser", "VVD=vvd"],
        ),
    ]);
}

#[test]
fn a_paper_dated_abroad_and_lists_of_countries_speak_of_others() {
    check(&[
        (
            "2019-03-01",
            "Londen (Avondblad)\n\nDe premier wacht af. De Nederlandse premier Rutte ook.",
            &[
                "Londen=londen",
                "premier=minister-president",
                "Nederlandse premier Rutte=mark-rutte",
            ],
        ),
        (
            "2019-03-01",
            "Zweden: De minister van Financiën wacht af.",
            &["Zweden=zweden", "minister van Financiën=minister-fin"],
        ),
    ]);
}

#[test]
fn years_a_sentence_opens_with_and_times_long_past_hold_on() {
    check(&[
        (
            "2019-03-01",
            "Na de storm van 1953 kwam de minister van Defensie langs.",
            &["minister van Defensie=minister-def"],
        ),
        (
            "2019-03-01",
            "In de jaren tachtig was dat anders. De minister van Defensie kwam langs. Nu is minister Blok er.",
            &["minister van Defensie=minister-def", "minister Blok=stef-blok"],
        ),
        (
            "2019-03-01",
            "In 1983 kwam de minister zelf. Nu belt minister Hoekstra.",
            &["minister=minister", "minister Hoekstra=wopke-hoekstra"],
        ),
        (
            "2019-03-01",
            "In de jaren tachtig was dat anders. Thans beslist de minister van Defensie.",
            &["minister van Defensie=ank-bijleveld-schouten"],
        ),
    ]);
}

#[test]
fn an_office_in_a_quoted_paper_is_held_on_its_day() {
    let told =
        &["minister van Financiën=jeroen-dijsselbloem", "minister van Financiën=wopke-hoekstra"];
    let rest = "De minister van Financiën zweeg.";
    for quote in [
        "In uw brief van 8 juli 2014 stond: \"De minister van Financiën wacht.\"\n\n",
        "Stuk 3 (bericht, 8 juli 2014):\n\n“De minister van Financiën wacht.”\n\n",
        "---- Doorgestuurd bericht, 8 juli 2014 ----\nDe minister van Financiën wacht.\n----\n",
        "> Van: de griffie, 8 juli 2014\n> De minister van Financiën wacht.\n\n",
    ] {
        check(&[("2019-03-01", &format!("{quote}{rest}"), told)]);
    }
}

#[test]
fn what_only_looks_like_a_doubt_keeps_its_link() {
    let eez = "minister van Economische Zaken=henk-kamp";
    let fin = "minister van Financiën=jeroen-dijsselbloem";
    let cases: &[(&str, &str)] = &[
        ("Minister Kamp sprak. Men vindt dat Kamp moet gaan.", "Kamp=henk-kamp"),
        ("Minister Kamp sprak. Gisteren bezocht Kamp Groningen.", "Kamp=henk-kamp"),
        ("Pechtold (D66) bezocht de gemeente Enschede.", "Pechtold=alexander-pechtold"),
        (
            "Hierbij het verslag van Parijs, 25 april 2016.\n\nDe minister van Economische Zaken komt.",
            eez,
        ),
        (
            "De Duitse regering vroeg hulp. De minister van Economische Zaken heeft de Kamer ingelicht.",
            eez,
        ),
        ("In Parijs heeft de minister van Financiën getekend.", fin),
        ("Sinds 1998 bestaat de regeling. De minister van Financiën wil haar afschaffen.", fin),
        ("Anders dan het kabinet-Balkenende wil de minister van Financiën dat.", fin),
        ("In 2008 verscheen het rapport dat de minister van Financiën nu aanhaalt.", fin),
        (
            "Het lid Visser (VVD) sprak. In de zaal zat Peter Visser.",
            "Het lid Visser=barbara-visser",
        ),
        ("Het lid Omtzigt (CDA). Rapporteur Omtzigt sprak.", "Rapporteur Omtzigt=pieter-omtzigt"),
    ];
    for (text, expected) in cases {
        let told = super::tests::said("2016-05-03", text);
        assert!(told.iter().any(|t| t == expected), "{text}: {told:?}");
    }
}

#[test]
fn a_surname_of_two_has_no_namesakes() {
    check(&[
        (
            "2025-01-10",
            "Toen opende burgemeester Sybrand van Haersma Buma de brug.",
            &["burgemeester Sybrand van Haersma Buma=sybrand-van-haersma-buma"],
        ),
        (
            "2025-01-10",
            "Jan Jacob van Dijk zweeg.",
            &["Jan Jacob van Dijk=naam-jan-jacob-van-dijk"],
        ),
    ]);
}

#[test]
fn what_stands_under_a_date_tells_of_those_in_office_then() {
    let chronology = "Het hele verhaal.\n\n1993\n\nDe dief wordt gepakt.\n\n1999\n\nDe minister van Justitie wees dat af.\n\nmei 2013\n\nDe minister van Justitie wees dat weer af.\n\n2016\n\nDe minister van Justitie ging.";
    check(&[
        (
            "2018-01-25",
            chronology,
            &[
                "minister van Justitie=minister-jenv",
                "minister van Justitie=ivo-opstelten",
                "minister van Justitie=ard-van-der-steur",
            ],
        ),
        (
            "2018-01-25",
            "# 2013\n\nDe minister van Justitie wees dat af.\n\n# 2018\n\nDe minister van Justitie ging.",
            &["minister van Justitie=ivo-opstelten", "minister van Justitie=ferd-grapperhaus"],
        ),
    ]);
}

#[test]
fn members_are_not_those_who_came_later_or_left() {
    for (date, text, who) in [
        ("2012-03-03", "Het lid Simons", "naam-simons"),
        ("2012-03-03", "Het lid De Groot", "naam-de-groot"),
        ("2025-12-10", "Het lid De Vries", "naam-de-vries"),
        ("2023-02-10", "Het lid Marijnissen", "lilian-marijnissen"),
    ] {
        check(&[(date, &format!("{text} vroeg dat."), &[&format!("{text}={who}")])]);
    }
}

#[test]
fn the_years_of_a_column_and_a_cabinet_told_of_unseat_nobody() {
    check(&[
        (
            "2019-12-06",
            "Kosten\n\n2012\n\n2013\n\n2014\n\nDe minister van Justitie vindt dat te veel.",
            &["minister van Justitie=ferd-grapperhaus"],
        ),
        (
            "2019-12-06",
            "De minister van Financiën zegt dat in het vorige kabinet fouten zijn gemaakt.",
            &["minister van Financiën=wopke-hoekstra"],
        ),
        (
            "2019-12-06",
            "De minister-president ging. The deputy prime minister stayed.",
            &["minister-president=mark-rutte"],
        ),
    ]);
}

#[test]
fn who_is_asked_of_something_is_still_the_minister() {
    check(&[
        (
            "2022-12-06",
            "Minister De Jonge kwam. Heeft de minister van omwonenden klachten gekregen?",
            &["Minister De Jonge=hugo-de-jonge", "minister=hugo-de-jonge"],
        ),
        (
            "2019-12-06",
            "Wat vindt de minister van financiën van dit plan?",
            &["minister van financiën=wopke-hoekstra"],
        ),
        (
            "2019-12-06",
            "Minister mevrouw Blok ging.",
            &["Minister=minister", "mevrouw Blok=naam-blok"],
        ),
    ]);
}
