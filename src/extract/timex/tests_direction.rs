//! On which side of its paper's day a date lies that leaves out its year; seen from 6 December 2019.

use super::tests::of_december;

/// Each text, and what is found there.
fn all(table: &[(&str, &[&str])]) {
    for (text, values) in table {
        assert_eq!(of_december(text), *values, "{text}");
    }
}

#[test]
fn a_paper_is_there_before_it_is_spoken_of() {
    all(&[
        ("Kunt u ingaan op het bericht van 9 september?", &["2019-09-09"]),
        ("Wilt u het schrijven van 2 januari beantwoorden?", &["2019-01-02"]),
        ("Kan de wethouder reageren op de uitzending van 2 maart?", &["2019-03-02"]),
        ("Kunt u zich op 2 maart melden?", &["2020-03-02"]),
    ]);
}

#[test]
fn a_finite_past_right_beside_a_date_is_believed() {
    all(&[
        ("In januari trad de dijkgraaf af.", &["2019-01"]),
        ("De dijkgraaf trad in januari af.", &["2019-01"]),
        (
            "Op 2 januari ontvingen wij uw klacht. Op 9 januari is zij afgewezen.",
            &["2019-01-02", "2019-01-09"],
        ),
        ("Zij vroeg een debat op 2 januari.", &["2020-01-02"]),
        ("De sluis zal in mei verdwenen zijn.", &["2020-05"]),
        ("Het zal in maart besloten worden.", &["2020-03"]),
        ("In January the reeve resigned.", &["2019-01"]),
    ]);
}

#[test]
fn a_weekday_that_fits_no_near_year_is_of_the_year_told_before() {
    all(&[
        (
            "Op 5 mei 1955 opende de dijk. In de nacht van dinsdag 3 mei op woensdag 4 mei stormde het.",
            &["1955-05-05", "1955-05-03/1955-05-04, night"],
        ),
        (
            "Op 5 mei 1955 opende de dijk. De sluis opent maandag 4 mei.",
            &["1955-05-05", "2020-05-04"],
        ),
    ]);
}

#[test]
fn what_sinds_is_said_of_has_begun() {
    all(&[
        ("Sinds de zomer is de sluis dicht.", &["2019-22"]),
        ("Sinds de maand april is de sluis dicht.", &["2019-04"]),
        ("Sinds de Kerst is de sluis dicht.", &["2018-12-25"]),
        ("Sinds eind december is de sluis dicht.", &["2018-12-21/2018-12-31~"]),
        ("Sinds week 51 is de sluis dicht.", &["2018-12-17/2018-12-23"]),
        (
            "In mei 2018 werd de sluis gesloten. Sinds juni zijn er klachten gekomen.",
            &["2018-05", "2018-06"],
        ),
    ]);
}

#[test]
fn a_season_that_is_nearly_over_is_the_last_one() {
    all(&[
        ("Het afgelopen najaar is hard gewerkt.", &["2019-23"]),
        ("Vorig voorjaar is hard gewerkt.", &["2019-21"]),
        ("De afgelopen winter was zacht.", &["2018-24"]),
        ("Het afgelopen decennium was zacht.", &["2009-12-06/2019-12-06~"]),
    ]);
}

#[test]
fn figures_are_years_unless_a_rule_or_a_telephone_has_them() {
    all(&[
        ("Het plan (NAW) 2014-2020 loopt.", &["2014/2020"]),
        ("Verordening (Euratom) 2016/2031 geldt.", &[]),
        ("In 06-2018 150 leden, bel 06-2021 4455.", &["2018-06"]),
        ("1950 was een goed jaar, 1850 was genoeg.", &["1950"]),
        ("1/2: bloem\n\n1/4: suiker\n\n3/4: melk", &[]),
        ("Een foto uit '36.", &["1936"]),
        ("Geboortedatum: 02-03-38.", &["1938-03-02"]),
        ("Zij is op 2 maart '34 geboren.", &["1934-03-02"]),
        ("Bewoner tot '45.", &["1945"]),
    ]);
}

#[test]
fn years_that_begin_the_lines_of_a_chronology_need_no_mark() {
    all(&[
        (
            "- 1951 Opening van de sluis\n- 1953 In februari breekt de dijk\n- 1955 Feest op 3 mei",
            &["1951", "1953", "1953-02", "1955", "1955-05-03"],
        ),
        (
            "1951 Opening in mei\n\n1953 De dijk breekt\n\n1955 Feest",
            &["1951", "1951-05", "1953", "1955"],
        ),
        ("- 1951 Stoelen\n- 1801 Tafels\n- 1955 Lampen", &[]),
        ("- 1951 Opening van de sluis\n- 1953 De dijk breekt", &[]),
    ]);
}

#[test]
fn names_and_every_week_are_no_dates() {
    all(&[
        ("Voor Jan is dat goed. Door Jan werd gebeld, na Jan kwam Piet.", &[]),
        ("Wij zijn maandag t/m vrijdag bereikbaar.", &[]),
        ("De winkel is maandag t/m zaterdag geopend.", &[]),
        ("In jan. was het koud.", &["2019-01"]),
    ]);
}

#[test]
fn what_stands_under_a_month_is_told_from_it_whatever_the_tense() {
    all(&[
        (
            "# Verloop\n\nmaart 2014\n\nOp 3 april kwam de brief.\n\nmei 2015\n\nIn juli trad zij af.",
            &["2014-03", "2014-04-03", "2015-05", "2015-07"],
        ),
        (
            "3 mei 2013: de ploeg wordt gevormd\n\nHet begin.\n\nApril 2014: de eerste brieven gaan uit\n\nIn augustus volgt bezwaar.",
            &["2013-05-03", "2014-04", "2014-08"],
        ),
    ]);
}

#[test]
fn the_hours_of_a_counter_are_of_no_one_day() {
    all(&[
        ("De balie is op dinsdag geopend van 9 tot 12 uur.", &[]),
        (
            "De balie is op dinsdag geopend van 9 tot 12 uur en op woensdag tot en met vrijdag van 9.00 tot 16.00 uur.",
            &[],
        ),
        ("De brug wordt op dinsdag geopend door de wethouder.", &["2019-12-10"]),
        ("De winkel ging dinsdag open.", &["2019-12-03"]),
    ]);
}

#[test]
fn a_weekday_and_a_day_named_before_are_that_day() {
    all(&[(
        "De brief van 3 juli 2016. In het antwoord van 9 november staat dat. Die zondag 3 juli bleef het stil.",
        &["2016-07-03", "2019-11-09", "2016-07-03"],
    )]);
}

#[test]
fn a_term_from_a_day_is_a_stretch() {
    all(&[
        ("Een termijn van zes jaar vanaf 3 mei 2015.", &["2015-05-03/2021-05-03"]),
        ("Zes weken vanaf 3 mei 2015 is het klaar.", &["2015-06-14"]),
    ]);
}
