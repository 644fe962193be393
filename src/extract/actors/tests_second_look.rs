//! Persons and offices that a reader would not take for others: portfolios in small letters, peers, trades, speakers.

use super::tests::check;

#[test]
fn a_portfolio_needs_no_capital_and_one_nobody_knows_is_no_bare_office() {
    check(&[
        (
            "2019-12-06",
            "De minister van Buitenlandse Zaken kwam. De minister van financiën zweeg.",
            &["minister van Buitenlandse Zaken=stef-blok", "minister van financiën=wopke-hoekstra"],
        ),
        (
            "2019-12-06",
            "Minister Blok kwam. De minister is van plan te gaan; de minister van mening dat het kan.",
            &["Minister Blok=stef-blok", "minister=stef-blok", "minister=stef-blok"],
        ),
    ]);
}

#[test]
fn small_words_behind_a_minister_are_no_portfolio() {
    check(&[
        (
            "2019-12-06",
            "De Kamer wil dat minister Hoekstra voor onderwijs meer uittrekt. De minister van Onderwijs zweeg.",
            &[
                "Kamer=tweede-kamer",
                "minister Hoekstra=wopke-hoekstra",
                "minister van Onderwijs=ingrid-van-engelshoven",
            ],
        ),
        (
            "2019-12-06",
            "Minister Blok kwam. Was de minister van tevoren op de hoogte? Kan de minister voor onderwijs iets doen?",
            // He may be asked, or the minister of education.
            &["Minister Blok=stef-blok", "minister=stef-blok"],
        ),
        (
            "2019-12-06",
            "Minister Blok kwam. De minister van koloniën zweeg. De minister was van plan te gaan.",
            &["Minister Blok=stef-blok", "minister=stef-blok"],
        ),
        (
            "2019-12-06",
            "Minister Blok kwam. De minister voor rechtsbescherming zweeg. Wat vindt de minister van onderwijs thuis?",
            &["Minister Blok=stef-blok", "minister voor rechtsbescherming=sander-dekker"],
        ),
    ]);
}

#[test]
fn a_title_speaks_for_a_person_whose_name_ends_as_a_street() {
    check(&[
        (
            "2019-12-06",
            "Wethouder Hogeweg sprak met het lid Hogeweg en de heren Bredestraat en Bos.",
            &[
                "Wethouder Hogeweg=naam-hogeweg",
                "het lid Hogeweg=naam-hogeweg",
                "de heren Bredestraat=naam-bredestraat",
                "Bos=naam-bos",
            ],
        ),
        (
            "2019-12-06",
            "Een portret van Anna Hogeweg hing er.",
            &["Anna Hogeweg=naam-anna-hogeweg"],
        ),
        (
            "2019-12-06",
            "Minister Blok schreef aan de Minister Lindelaan.\n\nAdres: Minister Lindelaan 12",
            &["Minister Blok=stef-blok"],
        ),
    ]);
}

#[test]
fn trades_and_kin_part_a_namesake_whatever_stands_before_them() {
    check(&[
        (
            "2019-12-06",
            "De nieuwe slager Stef Blok opende. De voormalige keeper Arie Slob juichte.",
            &["Stef Blok=naam-stef-blok", "Arie Slob=naam-arie-slob"],
        ),
        ("2019-12-06", "Zijn broer Hugo de Jonge kwam.", &["Hugo de Jonge=naam-hugo-de-jonge"]),
        ("2019-12-06", "Oud-leraar Arie Slob sprak.", &["Arie Slob=arie-slob"]),
        ("2019-12-06", "Oud-bewindsvrouw Dekker sprak.", &["bewindsvrouw Dekker=naam-dekker"]),
    ]);
}

#[test]
fn who_says_my_colleague_is_named_in_many_ways() {
    let said = |words: &str| format!("{words}: “Ik sprak mijn Marokkaanse collega.”");
    let named = "Minister Blok=stef-blok";
    for (text, speaker) in [
        (said("Minister Blok zei"), named),
        (said("Minister Stef Blok zei"), "Minister Stef Blok=stef-blok"),
    ] {
        check(&[("2019-12-06", &text, &[speaker, "Marokkaanse collega=nasser-bourita"])]);
    }
    check(&[(
        "2019-12-06",
        "Minister Blok kwam. “Ik sprak mijn Marokkaanse collega”, zegt Stef Jansma van de bond.",
        &[named, "Stef Jansma=naam-stef-jansma"],
    )]);
}

#[test]
fn the_peer_of_a_mayor_is_a_mayor() {
    check(&[
        (
            "2019-12-06",
            "Minister Blok kwam. De loco-burgemeester sprak met zijn ambtgenoot Dekker.",
            &["Minister Blok=stef-blok", "ambtgenoot Dekker=naam-dekker"],
        ),
        (
            "2019-12-06",
            "De president van de rechtbank sprak met zijn ambtgenoot Blok.",
            &["ambtgenoot Blok=naam-blok"],
        ),
        ("2019-12-06", "Bewindsman Blok zweeg.", &["Bewindsman Blok=stef-blok"]),
        (
            "2019-12-06",
            "Minister Hoekstra en ambtgenoot Dekker kwamen. Hij eiste van zijn ambtgenoot Blok opheldering.",
            &[
                "Minister Hoekstra=wopke-hoekstra",
                "ambtgenoot Dekker=sander-dekker",
                "ambtgenoot Blok=stef-blok",
            ],
        ),
        (
            "2019-12-06",
            "Minister Hoekstra kwam. De bisschop van Breda sprak met zijn ambtgenoot Blok.",
            &["Minister Hoekstra=wopke-hoekstra", "Breda=breda", "ambtgenoot Blok=naam-blok"],
        ),
        (
            "2019-12-06",
            "De burgemeester sprak met zijn ambtgenoot Blok.",
            &["ambtgenoot Blok=naam-blok"],
        ),
        (
            "2019-12-06",
            "De dominee en zijn ambtgenoot Blok preekten.",
            &["ambtgenoot Blok=naam-blok"],
        ),
        (
            "2019-12-06",
            "Minister Hoekstra kwam. De burgemeester belde zijn ambtgenoot Dekker.",
            &["Minister Hoekstra=wopke-hoekstra", "ambtgenoot Dekker=naam-dekker"],
        ),
        (
            "2019-12-06",
            "Minister Hoekstra belde zijn ambtgenoten Blok en Dekker.",
            &[
                "Minister Hoekstra=wopke-hoekstra",
                "ambtgenoten Blok=stef-blok",
                "Dekker=sander-dekker",
            ],
        ),
    ]);
}

#[test]
fn only_a_trade_that_is_written_out_parts_somebody_from_his_full_name() {
    check(&[
        ("2019-12-06", "Onderhandelaar Wopke Hoekstra sprak.", &["Wopke Hoekstra=wopke-hoekstra"]),
        ("2019-12-06", "Oud-bankier Wopke Hoekstra sprak.", &["Wopke Hoekstra=wopke-hoekstra"]),
        ("2019-12-06", "Alweer Mark Rutte.", &["Mark Rutte=mark-rutte"]),
        ("2019-12-06", "Violist Stef Blok speelde.", &["Stef Blok=naam-stef-blok"]),
        ("2019-12-06", "VVD-baas Mark Rutte sprak.", &["VVD=vvd", "Mark Rutte=mark-rutte"]),
        ("2019-12-06", "Oud-leraar Arie Slob sprak.", &["Arie Slob=arie-slob"]),
        ("2019-12-06", "Bakker Mark Rutte bakt.", &["Mark Rutte=naam-mark-rutte"]),
        ("2019-12-06", "Oud-wethouder Eric Wiebes sprak.", &["wethouder Eric Wiebes=eric-wiebes"]),
        (
            "2019-12-06",
            "Voormalig wethouder Eric Wiebes sprak.",
            &["wethouder Eric Wiebes=eric-wiebes"],
        ),
    ]);
}

#[test]
fn a_colleague_is_of_whoever_speaks() {
    let told = |said: &str, expected: &[&str]| {
        let text = format!("Minister Blok kwam. {said}");
        let mut all = vec!["Minister Blok=stef-blok"];
        all.extend(expected);
        check(&[("2019-12-06", &text, &all)]);
    };
    let colleague = "Marokkaanse collega=nasser-bourita";
    told("“Ik sprak mijn Marokkaanse collega”, zei hij.", &[colleague]);
    told(
        "“Ik sprak mijn Marokkaanse collega”, zegt de minister in Rabat.",
        &[colleague, "minister=stef-blok", "Rabat=rabat"],
    );
    told("“Ik sprak mijn Marokkaanse collega”, zegt een agent.", &[]);
    told("“Ik sprak mijn Marokkaanse collega”, zegt de agent.", &[]);
    told("Ondernemer Vos lachte: “Ik sprak mijn Marokkaanse collega.”", &[]);
    told("Volgens Vos: “Ik sprak mijn Marokkaanse collega.”", &[]);
    told("Hij zei: “Ik sprak mijn Marokkaanse collega.”", &[colleague]);
    told(
        "Een agent zei tegen minister Blok: “Ik sprak mijn Marokkaanse collega.”",
        &["minister Blok=stef-blok"],
    );
    told("“Ik sprak mijn Marokkaanse collega”, zo zegt een agent.", &[]);
    told(
        "“Ik sprak mijn Marokkaanse collega”, zegt de minister van Defensie.",
        &["minister van Defensie=ank-bijleveld-schouten"],
    );
}

#[test]
fn streets_are_nobody_and_firms_keep_their_first_word() {
    check(&[
        ("2019-12-06", "Asfalt voor de Prinses Lindastraat, naast het Greta ter Molenplein.", &[]),
        ("2019-12-06", "Mevrouw Hoogstraat sprak.", &["Mevrouw Hoogstraat=naam-hoogstraat"]),
        ("2019-12-06", "Vertrek vanaf de Han Zuidweg.", &[]),
        ("2019-12-06", "Han Zuidweg sprak.", &["Han Zuidweg=naam-han-zuidweg"]),
        (
            "2019-12-06",
            "Dat deed zij met Van Zomeren Wegen B.V. en De Boer Holding N.V.",
            &[
                "Van Zomeren Wegen B.V.=van-zomeren-wegen-b-v",
                "De Boer Holding N.V.=de-boer-holding-n-v",
            ],
        ),
    ]);
}

#[test]
fn one_initial_is_enough_behind_a_trade() {
    check(&[
        ("2019-12-06", "Dat zei landmeter M. Linders.", &["M. Linders=naam-m-linders"]),
        ("2019-12-06", "Optie A. Linders kan ook.", &[]),
    ]);
}
