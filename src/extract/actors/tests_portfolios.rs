//! What offices are of: ministers housed by another's ministry, English portfolios, offices of other cabinets.

use super::tests::check;

/// Day, what is written, of which a bracket is no part of the mention, and who is meant.
fn each(table: &[(&str, &str, &str)]) {
    for (date, text, who) in table {
        let mention = text.split(" (").next().unwrap_or_default();
        check(&[(date, &format!("{text} schreef dat."), &[&format!("{mention}={who}")])]);
    }
}

#[test]
fn a_minister_without_a_ministry_is_also_of_the_one_that_houses_it() {
    each(&[
        ("2018-05-02", "Minister Dekker (JenV)", "sander-dekker"),
        ("2018-05-02", "Minister Bruins (VWS)", "bruno-bruins"),
        ("2018-05-02", "minister van onderwijs Slob", "arie-slob"),
        ("2018-05-02", "Minister Slob van OCW", "arie-slob"),
        ("2014-05-02", "Minister Blok van Binnenlandse Zaken", "stef-blok"),
        ("2014-05-02", "Minister Ploumen van Buitenlandse Zaken", "lilianne-ploumen"),
        ("2010-01-02", "Minister Rouvoet van VWS", "andre-rouvoet"),
        ("2022-05-02", "Minister Wiersma van Onderwijs", "dennis-wiersma"),
        ("2022-05-02", "Minister Jetten van Economische Zaken", "rob-jetten"),
        // Not yet, or of another ministry.
        ("2016-05-02", "minister van onderwijs Slob", "naam-slob"),
        ("2018-05-02", "Minister Dekker van Defensie", "naam-dekker"),
        ("2018-05-02", "Staatssecretaris Van Ark van Volksgezondheid", "naam-van-ark"),
    ]);
}

#[test]
fn portfolios_have_letters_and_english_names() {
    each(&[
        ("2018-05-02", "minister voor BHOS", "sigrid-kaag"),
        ("2018-05-02", "minister voor MZS", "bruno-bruins"),
        ("2018-05-02", "minister voor Basis- en Voortgezet Onderwijs", "arie-slob"),
        ("2015-05-02", "minister voor Ontwikkelingssamenwerking", "lilianne-ploumen"),
        ("2022-05-02", "minister voor LZS", "conny-helder"),
        ("2022-05-02", "minister voor K&E", "rob-jetten"),
    ]);
    check(&[(
        "2018-05-02",
        "The Dutch Minister for Foreign Trade and Development Cooperation wrote to the Dutch Minister for Legal Protection.",
        &[
            "Dutch Minister for Foreign Trade and Development Cooperation=sigrid-kaag",
            "Dutch Minister for Legal Protection=sander-dekker",
        ],
    )]);
}

#[test]
fn english_ministers_have_their_portfolio_before_them_and_a_country_beside_them() {
    check(&[
        (
            "2018-05-02",
            "The Dutch foreign minister met Moroccan Foreign Minister Nasser Bourita.",
            &[
                "Dutch foreign minister=stef-blok",
                "Moroccan Foreign Minister Nasser Bourita=nasser-bourita",
            ],
        ),
        (
            "2018-05-02",
            "The finance minister of the Netherlands wrote to Finance Minister Olaf Reinders.",
            &[
                "finance minister of the Netherlands=wopke-hoekstra",
                "Netherlands=nederland",
                "Finance Minister Olaf Reinders=naam-olaf-reinders",
            ],
        ),
        // Nobody says whose.
        ("2018-05-02", "The foreign minister wrote; so did the health minister.", &[]),
        (
            "2020-05-02",
            "Dutch State Secretary Broekers-Knol",
            &["Dutch State Secretary Broekers-Knol=ankie-broekers-knol"],
        ),
        ("2020-05-02", "The Dutch State appealed.", &["Dutch State=nederlandse-staat"]),
    ]);
}

#[test]
fn former_and_coming_ministers_are_not_the_one_of_the_day_in_english_either() {
    check(&[
        ("2018-05-02", "A former Dutch foreign minister wrote.", &[]),
        ("2018-05-02", "The previous Dutch finance minister wrote.", &[]),
        ("2018-05-02", "The former Dutch prime minister wrote.", &[]),
        (
            "2018-05-02",
            "The incoming defence minister of the Netherlands wrote.",
            &["Netherlands=nederland"],
        ),
    ]);
}

#[test]
fn ministers_of_the_cabinet_before_are_not_those_of_the_day() {
    check(&[
        (
            "2021-05-02",
            "De minister van Financiën in het vorige kabinet schreef dat.",
            &["minister van Financiën=minister-fin"],
        ),
        (
            "2021-05-02",
            "De minister van Financiën gaat door met het beleid van het vorige kabinet.",
            &["minister van Financiën=wopke-hoekstra"],
        ),
    ]);
}

#[test]
fn ministers_in_one_word_may_be_of_another_land() {
    check(&[
        (
            "2019-12-06",
            "De justitieminister van Frankrijk ging; de justitieminister bleef.",
            &[
                "justitieminister van Frankrijk=minister-jenv-frankrijk",
                "Frankrijk=frankrijk",
                "justitieminister=ferd-grapperhaus",
            ],
        ),
        ("2019-12-06", "De Vlaamse justitieminister ging.", &[]),
        (
            "2019-12-06",
            "De minister van Financiën van de deelstaat Beieren ging.",
            &["minister van Financiën=minister-fin", "Beieren=beieren"],
        ),
        (
            "2019-12-06",
            "De eerste vrouwelijke minister van Defensie was er al.",
            &["minister van Defensie=minister-def"],
        ),
    ]);
}
