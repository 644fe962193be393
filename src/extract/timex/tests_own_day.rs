//! Which day a paper is of, and which days it only tells of.

use super::tests::story;

/// The day a paper is found to be of.
fn own(name: &str, text: &str) -> String {
    let told = story(name, text);
    told.lines().next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default().to_owned()
}

#[test]
fn a_dateline_is_no_run_and_outranks_the_title_of_a_rule() {
    for (text, day) in [
        ("HOORN, 9 juli 2014 - Gisteren is de sluis gesloopt.", "2014-07-09"),
        ("Hoorn, woensdag 9 juli 2014 – Maandag 14 juli opent de sluis.", "2014-07-09"),
        (
            "# Wet van 2 maart 2011 tot wijziging van de Dijkwet besproken\n\nHoorn, 9 juli 2014",
            "2014-07-09",
        ),
        ("Verordening van 2 maart 2011 tot steun loopt af\n\n9 juli 2014\n\nTekst.", "2014-07-09"),
        (
            "Regeling van de Minister van 2 maart 2011, nr. 7, houdende regels\n\nArtikel 1",
            "2011-03-02",
        ),
        (
            "Order of 2 March 2011 only now delivered\n\n9 July 2014\n\nThe house was told.",
            "2014-07-09",
        ),
        (
            "Order of 2 March 2011 on dikes\n\nThe house decides that the dikes are the state's.",
            "2011-03-02",
        ),
    ] {
        assert_eq!(own("blad.txt", text), day, "{text}");
    }
}

#[test]
fn minutes_are_of_their_day_and_logs_are_not_of_their_first() {
    for (text, day) in [
        (
            "# Verslag dijkwerk\n\n2 maart 2019: eerste paal\n\n9 april 2019: laatste paal\n\nGisteren.",
            "-",
        ),
        ("# Agenda\n\n2 maart 2019 dijkraad\n\n9 april 2019 commissie", "-"),
        ("# Verslag\n\n2 maart 2019 begon het werk.", "-"),
        ("Notulen dijkraad\n\n2 maart 2019, 19.30 uur, de loods", "2019-03-02"),
        ("Dijkraad\n\nzaterdag 2 maart 2019 19:30 - 21:25\n\nTekst.", "2019-03-02"),
        ("Notulen dijkraad\n\nZaterdag 2 maart 2019 om 19.30 uur in de loods", "2019-03-02"),
        ("Vergadering van 2 maart 2019\n\nAanwezig namens het dorp: Piet", "2019-03-02"),
        ("Vergadering van 2 maart 2019\n\nAanwezig\n\nPiet en Marie", "2019-03-02"),
        ("Vergadering van 2 maart 2019\n\n1. Opening\n\nWelkom.\n\n2. Sluiting", "2019-03-02"),
        (
            "Notulen van de raad, gehouden op 2 maart 2019 en voortgezet op 4 maart 2019.\n\nDe sluis.",
            "2019-03-02",
        ),
        ("Besluit\n\nKenmerk: AB/12, datum: 2 maart 2019, bijgewerkt: 5 april 2020", "2019-03-02"),
        (
            "Beste Piet, de vergadering van 2 maart 2019 vervalt. U hoeft niet aanwezig te zijn.",
            "-",
        ),
    ] {
        assert_eq!(own("blad.md", text), day, "{text}");
    }
}

#[test]
fn a_byline_dates_a_page_and_its_last_change_only_where_nothing_else_does() {
    for (text, day) in [
        ("# Sluis open\n\nRedactie | 9 juli 2014\n\nTekst.", "2014-07-09"),
        (
            "# Sluis open\n\nDoor Piet Kamp | 9 juli 2014\n\nLaatst bijgewerkt: 1 mei 2016",
            "2014-07-09",
        ),
        ("# Sluis open\n\n9 juli 2014\n\nLaatst bijgewerkt op 1 mei 2016", "2014-07-09"),
        ("# Piet Kamp\n\nStartdatum | 9 juli 2014\n\nTekst.", "-"),
        (
            "# Sluis open\n\nHet water stroomt.\n\nDoor ANS - 9-7-2014, 11:55 (Update 9-7-2014, 13:10)",
            "2014-07-09",
        ),
        ("# Sluis open\n\nDoor Piet werd op 9-7-2014 de sluis geopend.", "-"),
        ("Bericht over de brand op 9 juli 2014\n\nTekst.", "-"),
        ("Vastgesteld door de dijkraad op 9 juli 2014\n\nTekst.", "2014-07-09"),
    ] {
        assert_eq!(own("blad.md", text), day, "{text}");
    }
}

#[test]
fn from_a_day_up_to_now_begins_where_nothing_says_when_now_was() {
    let told = story("blad.txt", "Verordening\n\nGeldend van 02-03-2019 t/m heden\n");
    assert!(told.ends_with("02-03-2019 t/m heden → 2019-03-02"), "{told}");
}

#[test]
fn the_tags_of_a_head_may_be_left_out() {
    let page = "<!doctype html><title>Sluis</title><meta name=date content=2012-03-04><p>Gisteren.";
    assert_eq!(own("pagina.html", page), "2012-03-04");
}
