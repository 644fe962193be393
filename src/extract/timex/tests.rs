//! Invariants of the tagger, over documents, over arbitrary text and over arbitrary anchors.

use std::path::Path;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::{AnchorSource, DateSource, TimexUse, read_dates, read_words};
use crate::corpus::{Corpus, Document};
use crate::date::DateRange;
use crate::extract::Reading;

fn document(name: &str, text: &str) -> Document {
    let corpus = Corpus::from_bytes(Path::new(name), text.as_bytes().to_vec());
    corpus.documents.into_iter().next().expect("one document")
}

/// `words → value @ anchor`, one a line, after the document's own date.
pub(super) fn story(name: &str, text: &str) -> String {
    let document = document(name, text);
    let Reading { date: own, timexes, .. } = read_dates(&document);
    let own = format!("{:?} {}", own.from, own.value.map_or("-".to_owned(), |v| v.to_string()));
    let line = |t: &super::Timex| {
        let anchor = t.anchor.map_or(String::new(), |a| format!(" @ {} {:?}", a.date, a.from));
        let time = t.time.map_or(String::new(), |t| format!(", {t}"));
        format!("\n{} → {}{time}{anchor}", document.words(t.span), t.value)
    };
    own + &timexes.iter().map(line).collect::<String>()
}

#[test]
fn a_row_of_weekdays_is_read_one_after_the_other() {
    let rows = [
        "maandag 1 t/m ",
        "maandag 1 - ",
        "3 mei, ",
        "maart/",
        "3 mei/",
        "1-1-2020/",
        "vandaag een jaar geleden ",
        "vandaag over een jaar na ",
        "een week na ",
        "de nacht van maandag op ",
        "de eerste en tweede en ",
        "sinds drie jaar sinds ",
        "die maandag erna ",
        "vorig jaar ",
        "een week of ",
        "een kleine ",
    ];
    for words in rows {
        read_dates(&document("rij.txt", &words.repeat(5000)));
    }
}

#[test]
fn a_story_a_list_and_a_heading_lend_their_year() {
    for (text, read) in [
        (
            "Op 14 februari 2018 is dat geweigerd. Op 20 maart heeft hij bezwaar gemaakt.",
            "20 maart → 2018-03-20 @ 2018 Previous",
        ),
        ("In 2017 steeg de omzet. In juni opende het filiaal.", "juni → 2017-06 @ 2017 Previous"),
        // However long ago; a year as a subject.
        (
            "Zij was in 1940 arts. Op 10 mei zag zij vliegtuigen.",
            "10 mei → 1940-05-10 @ 1940 Previous",
        ),
        ("2017 was een slecht jaar. In maart brak brand uit.", "maart → 2017-03 @ 2017 Previous"),
        // Forward only, shortly before the paper, and come to the present.
        (
            "Op 6 mei 2018 is dat gevraagd. Op 14 maart is het uitgevoerd.",
            "14 maart → 2019-03-14 @ 2019-11-05 Document",
        ),
        (
            "In 2012 is het bedrijf opgericht. Op 2 september vroeg het uitstel.",
            "2 september → 2019-09-02 @ 2019-11-05 Document",
        ),
        (
            "In 2018 besloot de Kamer daartoe. In april heeft zij dat herhaald.",
            "april → 2019-04 @ 2019-11-05 Document",
        ),
        // Only named, too near, to come, and in another paragraph.
        (
            "De wet van 14 februari 2018 is er. Op 20 maart heeft hij bezwaar gemaakt.",
            "20 maart → 2019-03-20 @ 2019-11-05 Document",
        ),
        (
            "Op 14 februari 2018 is dat geweigerd. Op 20 oktober heeft hij bezwaar gemaakt.",
            "20 oktober → 2019-10-20 @ 2019-11-05 Document",
        ),
        (
            "Op 14 februari 2018 is dat geweigerd. Op 20 maart zal hij bezwaar maken.",
            "20 maart → 2020-03-20 @ 2019-11-05 Document",
        ),
        (
            "Op 14 februari 2018 is dat geweigerd.\n\nOp 20 maart heeft hij bezwaar gemaakt.",
            "20 maart → 2019-03-20 @ 2019-11-05 Document",
        ),
        // A chronology, forward and backward.
        (
            "- 7 december 2017: melding\n- 6 januari: bezoek\n- 2 september: dwangsom",
            "6 januari → 2018-01-06 @ 2018 Previous\n2 september → 2018-09-02 @ 2018 Previous",
        ),
        (
            "- 6 januari 2018: bezoek\n- 24 december: melding",
            "24 december → 2017-12-24 @ 2017 Previous",
        ),
        // Headings.
        (
            "# Jaarverslag 2016\n\nOp 3 februari kwam het bestuur bijeen.",
            "3 februari → 2016-02-03 @ 2016 Heading",
        ),
        (
            "## 2017\n\n- 3 februari: bezoek\n\n## Slot\n\nOp 3 februari kwam het bestuur bijeen.",
            "3 februari → 2017-02-03 @ 2017 Heading\n3 februari → 2019-02-03 @ 2019-11-05 Document",
        ),
        (
            "# Verslag overleg, 4 september 2018\n\nDe nota is deze week gepubliceerd.",
            "deze week → 2018-09-03/2018-09-09 @ 2018-09-04 Heading",
        ),
        (
            "# Over het debat van 4 september 2018\n\nDe nota is deze week gepubliceerd.",
            "deze week → 2019-11-04/2019-11-10 @ 2019-11-05 Document",
        ),
        (
            "# Schietpartij Utrecht 18 maart 2018\n\nGisteren werd meer bekend.",
            "Gisteren → 2019-11-04 @ 2019-11-05 Document",
        ),
        (
            "# Activiteiten voor 1500 leden\n\nOp 3 april heeft het bestuur vergaderd.",
            "3 april → 2019-04-03 @ 2019-11-05 Document",
        ),
        // A list ends where something else stands, and plans go on.
        (
            "12 juni 2015: opening.\n\nAgenda\n\n12 december: kerstmarkt",
            "12 december → 2019-12-12 @ 2019-11-05 Document",
        ),
        (
            "- 4 juni 2019: gesprek\n- 8 december: nog te doen",
            "8 december → 2019-12-08 @ 2019 Previous",
        ),
        // Years that are not what is spoken of, and both readings in one.
        (
            "De jaarrekening over 2018 is op 12 april vastgesteld.",
            "12 april → 2019-04-12 @ 2019-11-05 Document",
        ),
        (
            "Sinds 2018 is er overlast. De bewoners hebben op 4 juli geklaagd.",
            "4 juli → 2019-07-04 @ 2019-11-05 Document",
        ),
        (
            "De man (geboren op 3 mei 2010) is sinds 4 juni vermist.",
            "4 juni → 2019-06-04 @ 2019-11-05 Document",
        ),
        (
            "Het kabinet viel op 7 juli 2018. Op 22 november zijn er verkiezingen gehouden.",
            "22 november → 2018-11-22 @ 2018 Previous",
        ),
        (
            "In 2016 groeide de haven. Aan het eind van het jaar kwam er een kade bij.",
            "eind van het jaar → 2016-10/2016-12~ @ 2016 Previous",
        ),
        (
            "De eerste helft van het jaar was er geen kade.",
            "eerste helft van het jaar → 2019-01/2019-06~ @ 2019-11-05 Document",
        ),
        (
            "Op 27 april 2018 zag hij het stuk. Hij kreeg de rekening, gedateerd 20 april.",
            "20 april → 2018-04-20 @ 2018 Previous",
        ),
        (
            "Op 10 mei 1940 viel het leger binnen, en op de 4e tekende hij.",
            "de 4e → 1940-06-04 @ 1940-05-10 Previous",
        ),
        (
            "Op 5 januari 2018 zag hij het stuk. Hij kreeg de rekening, gedateerd 20 december.",
            "20 december → 2017-12-20 @ 2017 Previous",
        ),
        (
            "De gemeente hield in maart en oktober een markt.",
            "maart → 2019-03 @ 2019-11-05 Document\noktober → 2019-10 @ 2019 Previous",
        ),
        ("- 2011 (april): opening", "april → 2011-04 @ 2011 Previous"),
        ("- 2009: begin\n- 2012, najaar: opening", "2012, najaar → 2012-23"),
        (
            "| Jaar | Wat |\n| --- | --- |\n| 2011 | Opening in mei |\n| 2012 | Sluiting |",
            "2011 → 2011\nmei → 2011-05 @ 2011 Previous\n2012 → 2012",
        ),
        (
            "| Dag | Wat |\n| --- | --- |\n| 18-03-2019 | Raad |\n| 25-03 | Raad |",
            "25-03 → 2019-03-25 @ 2019 Previous",
        ),
        // A diary.
        (
            "De zitting vond plaats op\n\nmaandag 3 februari 2014\n\nGisteren is geoordeeld.",
            "Gisteren → 2019-11-04 @ 2019-11-05 Document",
        ),
        (
            "Maandag 12 mei 2014\nGisteren gewerkt.\n\nDinsdag\nZij belde.",
            "Gisteren → 2014-05-11 @ 2014-05-12 Heading\nDinsdag → 2014-05-13",
        ),
    ] {
        let dated = format!("---\ndate: 2019-11-05\n---\n\n{text}\n");
        let told = story("stuk.md", &dated);
        assert!(told.contains(read), "{text}\n{told}");
    }
}

#[test]
fn a_line_with_a_date_and_a_place_is_a_dateline() {
    for line in ["2022-03-28 12:51:00 - Limburg", "28-03-2022 12:51 | Den Haag"] {
        let told =
            story("bericht.txt", &format!("Een bericht\n\n{line}\n\nHet is maandag gedaan.\n"));
        assert!(told.starts_with("Dateline 2022-03-28"), "{told}");
    }
}

#[test]
fn a_line_that_ends_in_a_preposition_goes_on() {
    let text = "De commissie sprak in de periode tussen\n1 januari 2015 en 5 februari 2018 met \
                betrokkenen uit het hele land.\nDat gebeurt over\n2 jaar, als alles af is.\n";
    let read = "None -\ntussen 1 januari 2015 en 5 februari 2018 → 2015-01-01/2018-02-05";
    for name in ["brief.txt", "brief.md"] {
        assert!(story(name, text).starts_with(read), "{name}: {}", story(name, text));
    }
    let dated = "---\ndate: 2018-11-07\n---\n\nWij berichten u over\n2 jaar.\n";
    assert!(story("brief.md", dated).contains("over 2 jaar → 2020-11-07"));
}

#[test]
fn a_ruling_says_when_it_was_given() {
    let dutch =
        "Procesverloop\n\nBij besluit van 3 mei 2016 is dat geweigerd. De griffier was er.\n\n";
    let english = "The appellant and the respondent were heard.\n\n";
    let closed = "De beslissing is in het openbaar uitgesproken op 7 juni 2018.";
    for (head, middle, foot, own) in [
        (
            "uitspraak van de kamer van 7 juni 2018 in de zaak tussen",
            dutch,
            "",
            "Header 2018-06-07",
        ),
        ("ECLI:NL:RBXXX:2018:1 Rechtbank, 07-06-2018 / 17/1", dutch, "", "Header 2018-06-07"),
        ("Zaaknr.: 17/1 Uitspraakdatum: 7 juni 2018", dutch, "", "Dateline 2018-06-07"),
        ("uitspraak in de zaak tussen", dutch, closed, "Dateline 2018-06-07"),
        ("Judgment of 7 June 2018 in the case of the council", english, "", "Header 2018-06-07"),
        // An earlier ruling, of another court.
        (
            "Uitspraak op het beroep tegen de uitspraak van 7 juni 2018, nummer 17/1",
            dutch,
            "",
            "None -",
        ),
        // About a ruling.
        (
            "Uitspraak van de kamer van 7 juni 2018 in de zaak over slib",
            "Dat kost geld.\n\n",
            closed,
            "None -",
        ),
    ] {
        let text = format!("{head}\n\n{middle}{foot}\n");
        assert_eq!(story("zaak.txt", &text).lines().next(), Some(own), "{head}");
    }
}

#[test]
fn a_place_and_a_date_are_the_letters_own() {
    let text = "Aan de Voorzitter\n\nUtrecht, 12 juni 2017\n\nOp 3 juni sprak ik de raad.\n";
    assert_eq!(
        story("brief.txt", text),
        "Dateline 2017-06-12\n12 juni 2017 → 2017-06-12\n3 juni → 2017-06-03 @ 2017-06-12 Document"
    );
}

#[test]
fn a_label_at_the_end_of_a_line_announces_the_date() {
    let text = "Antwoord van de staatssecretaris (ontvangen\n14 maart 2018).\n\nGisteren is dit besproken.\n";
    let told = story("vragen.txt", text);
    assert!(told.starts_with("Header 2018-03-14"), "{told}");
    assert!(told.ends_with("Gisteren → 2018-03-13 @ 2018-03-14 Document"), "{told}");
}

#[test]
fn a_source_with_its_date_is_no_dateline() {
    let text = "1 Dagblad Noord, 3 mei 2018, «Raad wil opheldering», over het besluit.\n";
    assert_eq!(document_source("noot.txt", text), DateSource::None);
}

#[test]
fn the_name_of_a_file_tells_its_date_and_the_text_comes_first() {
    assert_eq!(
        document_source("2018-04-09-verslag.txt", "Er is gisteren vergaderd."),
        DateSource::FileName
    );
    let dated = "Datum: 3 april 2018\n\nEr is gisteren vergaderd.\n";
    assert_eq!(document_source("2018-04-09-verslag.txt", dated), DateSource::Header);
}

#[test]
fn dated_headings_date_their_parts_and_not_the_document() {
    let one = "# 9 mei 2017\n\nDe raad vergadert over de begroting.\n";
    assert_eq!(document_source("kort.md", one), DateSource::Dateline);
    let two = format!("{one}\n# 16 mei 2017\n\nDe raad stemt over de begroting.\n");
    assert_eq!(document_source("lang.md", &two), DateSource::LastEntry);
}

#[test]
fn the_last_year_of_a_chronology_may_be_the_papers_own() {
    let text = "# Brug\n\n*Bijgewerkt: 2 december 2016*\n\n**2014**\n- zomer: metingen\n\n**2016**\n- Q1: storing\n- 9/6: einde\n";
    let told = story("brug.md", text);
    let lines: Vec<&str> = told.lines().skip(2).collect();
    assert_eq!(
        lines,
        [
            "2014 → 2014",
            "zomer → 2014-22 @ 2014 Heading",
            "2016 → 2016",
            "Q1 → 2016-33 @ 2016 Heading",
            "9/6 → 2016-06-09 @ 2016 Heading",
        ],
        "{told}"
    );
}

#[test]
fn a_day_of_the_month_is_of_the_month_told_last() {
    let text = "Datum: 3 mei 2021\n\nIn april 1672 begon de oorlog. Op de 23e viel de stad. Begin juli was \
                het voorbij.\n\nDe lift stond in maart stil, van de 9e tot de 14e.\n";
    let told = story("stad.txt", text);
    let lines: Vec<&str> = told.lines().skip(2).collect();
    assert_eq!(
        lines,
        [
            "april 1672 → 1672-04",
            "de 23e → 1672-04-23 @ 1672-04 Previous",
            "Begin juli → 1672-07-01/1672-07-10~ @ 1672 Previous",
            "maart → 2021-03 @ 2021-05-03 Document",
            "de 9e tot de 14e → 2021-03-09/2021-03-14 @ 2021-03 Previous",
        ],
        "{told}"
    );
}

#[test]
fn the_head_of_a_paper_says_its_day_in_many_ways() {
    let heads = [
        "Besluitenlijst college\n\nVergadering van dinsdag 3 mei 2022\nAanwezig: iedereen\n\n",
        "# Tijdlijn brug\n\n*Laatst bijgewerkt: 3 mei 2022*\n\n",
        "---\nrubriek: gesprek\nGepubliceerd_op: 3 mei 2022\n---\n\n",
        "PLAN VAN AANPAK\nVersie 0.3  |  03-05-2022  |  opsteller: D. Vos\n\n",
        "DE MEEUW - NIEUWSBRIEF 14\ndinsdag 3 mei 2022\n\nBeste ouders,\n\n",
        "# Feest\n\n*Gepost op 03-05-2022 door de redactie*\n\n",
    ];
    for head in heads {
        let told = story("stuk.md", &format!("{head}Gisteren was het druk.\n"));
        assert!(told.contains("Gisteren → 2022-05-02 @ 2022-05-03 Document"), "{head}{told}");
    }
    let letter = "Aan het bestuur\n\nVergadering van 12 maart 2019\n\nU besloot iets.\n\nZwolle, 28 maart 2019\n";
    assert!(story("brief.txt", letter).starts_with("Dateline 2019-03-28\n"));
    let foot = "De oorlog\n\nHet was een zware tijd.\n\nLeiden, mei 2022\n";
    assert!(story("stuk.txt", foot).starts_with("Dateline 2022-05\n"));
}

#[test]
fn a_first_line_lends_the_year_it_promises() {
    let text = "Jaarverslag 2016\n\nIn februari vertrok de voorzitter.\n\nUtrecht, 3 mei 2017\n";
    let told = story("verslag.txt", text);
    assert!(told.contains("februari → 2016-02 @ 2016 Heading"), "{told}");
}

#[test]
fn minutes_are_of_the_day_in_their_title() {
    let minutes = "# Verslag van de kustraad, 26 juni 2017\n\nGisteren is er gebaggerd.\n";
    assert_eq!(document_source("2017-11-02-verslag.md", minutes), DateSource::Header);
    let named = "# Verslag van de kustraad\n\nOp 26 juni 2017 is er gebaggerd.\n";
    assert_eq!(document_source("2017-11-02-verslag.md", named), DateSource::FileName);
    let plain = "Notulen van de vergadering van de kustraad, gehouden op 26 juni 2017 te Vlieland.\n\nGisteren is er \
        gebaggerd.\n";
    assert_eq!(read_dates(&document("nota.txt", plain)).date.value, "2017-06-26".parse().ok());
    for telling in [
        "De agenda is leeg sinds 26 juni 2017.",
        "Onze agenda 2030: wat op 26 juni 2017 is besloten",
    ] {
        let text = format!("{telling}\n\nGisteren is er gebaggerd.\n");
        assert_eq!(document_source("nota.txt", &text), DateSource::None, "{telling}");
    }
    let two = "# Verslagen van 26 juni 2017 en 3 juli 2017\n\nEr is gebaggerd.\n";
    assert_eq!(document_source("verslagen.md", two), DateSource::None);
    let memo =
        "# Nota\n\n**Aan:** de raad  \n**Datum:** 3 juni 2017  \n**Kenmerk:** 12\n\nGisteren.\n";
    assert_eq!(document_source("nota.md", memo), DateSource::Header);
    let letter = format!("{minutes}\nUtrecht, 3 juli 2017\n");
    assert_eq!(document_source("brief.md", &letter), DateSource::Dateline);
}

#[test]
fn the_rest_of_a_sentence_is_no_dateline() {
    let broken = "Uitspraak\n\nIn het geding. Zij werkte van 1 mei 2016 tot en met\n\n9 maart 2017.\n\nDaarna niet meer.\n";
    assert_eq!(document_source("uitspraak.txt", broken), DateSource::None);
    let whole = "Zij werkte tot in de winter.\n\n9 maart 2017\n\nDaarna niet meer.\n";
    assert_eq!(document_source("brief.txt", whole), DateSource::Dateline);
}

fn document_source(name: &str, text: &str) -> DateSource {
    read_dates(&document(name, text)).date.from
}

#[test]
fn a_bullets_date_anchors_what_stands_in_it() {
    let text = "Overzicht van de afgelopen twee weken.\n\n\
        - Maandag 4 november 2019; De raad belt. Afgesproken wordt op 12 november te bellen.\n\
        - Dinsdag 12 november 2019; De raad belt 's ochtends de griffie.\n\
        - Woensdag 13 november 2019; Eind van de middag bericht.\n";
    let told = story("relaas.txt", text);
    assert!(told.starts_with("LastEntry 2019-11-13"), "{told}");
    assert!(told.contains("12 november → 2019-11-12 @ 2019-11-04 Entry"), "{told}");
    assert!(told.contains("Dinsdag 12 november 2019 → 2019-11-12, morning"), "{told}");
    assert!(told.contains("Woensdag 13 november 2019 → 2019-11-13, late afternoon"), "{told}");
}

#[test]
fn a_chronology_without_a_date_is_no_earlier_than_its_last_entry() {
    let text = "- 4 november 2019: De raad belt.\n- 6 november 2019: Antwoord.\n- 9 november 2019: Slot.\n";
    let document = document("relaas.txt", text);
    let own = read_dates(&document).date;
    assert_eq!((own.from, own.value), (DateSource::LastEntry, "2019-11-09".parse().ok()));
}

#[test]
fn a_year_as_heading_lends_itself_and_a_lone_number_does_not() {
    let years = "2016\n\nOp 3 mei belde de raad.\n\n2017\n\nOp 8 juni kwam antwoord.\n";
    let told = story("tijdlijn.txt", years);
    assert!(told.contains("3 mei → 2016-05-03") && told.contains("8 juni → 2017-06-08"), "{told}");
    let number = "1984\n\nVragen over het besluit.\n";
    assert_eq!(story("vragen.txt", number), "None -");
}

#[test]
fn a_year_on_the_next_line_belongs_to_its_date() {
    let text =
        "Vragen van het lid De Wit\n\n(ingezonden 14 maart\n2017).\nVraag 1\nWat is bekend?\n";
    let told = story("vragen.txt", text);
    assert!(told.ends_with("14 maart\n2017 → 2017-03-14"), "{told}");
}

#[test]
fn a_run_over_two_blocks_is_one_with_both_ends() {
    for (text, words) in [
        ("Zij werkte er van 3 mei 2004 tot en met\n\n7 juni 2005 en niet langer.\n", "3 mei 2004"),
        ("Zij werkte er van 3 mei 2004\n\nt/m 7 juni 2005 en niet langer.\n", "3 mei 2004"),
        ("Zij werkte er van 3 mei tot\n\n7 juni 2005 en niet langer.\n", "3 mei"),
    ] {
        let first = if words == "3 mei" { "2005" } else { "2004" };
        let run = format!("None -\n{words} → {first}-05-03/2005-06-07");
        assert_eq!(story("brief.txt", text), run, "{text}");
    }
    let two = story("brief.txt", "Zij werkte er tot 3 mei 2004.\n\n7 juni 2005 was zij terug.\n");
    assert!(two.ends_with("2004-05-03\n7 juni 2005 → 2005-06-07"), "{two}");
}

#[test]
fn without_a_document_date_a_day_is_near_the_date_before_it() {
    let text =
        "Op 12 december 2018 brak de dijk. Op 4 maart was hij hersteld, gisteren niet meer.\n";
    assert_eq!(
        story("dijk.txt", text),
        "None -\n12 december 2018 → 2018-12-12\n4 maart → 2019-03-04 @ 2018-12-12 Previous\n\
         gisteren → /"
    );
}

#[test]
fn figures_that_could_be_a_month_are_assumed_to_be_the_day() {
    let rule = |words: &str| read_words(words, None).first().map(|t| (t.rule, t.is_assumed()));
    assert_eq!(rule("op 02/03/2024"), Some(("day-first", true)));
    assert_eq!(rule("van 1-3-2011 t/m 2-4-2011"), Some(("day-first", true)));
    for sure in ["op 13/03/2024", "op 03-03-2024", "2024-02-03", "10-11 april 2018 om 9.10 uur"] {
        assert_eq!(rule(sure).map(|r| r.1), Some(false), "{sure}");
    }
    assert_eq!(rule("van 1-3-2011 t/m 30-6-2011"), Some(("span", false)));
}

#[test]
fn that_day_is_the_last_sure_day() {
    let text = "Utrecht, 12 juni 2017\n\nOp 3 juni sprak hij over het akkoord van tien jaar geleden. \
                Later die dag vertrok hij.\n";
    assert!(
        story("brief.txt", text).contains("Later die dag → 2017-06-03"),
        "{}",
        story("b.txt", text)
    );
}

#[test]
fn session_years_are_citations_and_front_matter_is_the_documents_own() {
    let text =
        "---\ndate: 2018-02-03\n---\nZie Handelingen, vergaderjaar 2016-2017, over vorig jaar.\n";
    let Reading { date: own, timexes, .. } = read_dates(&document("stuk.md", text));
    assert_eq!(own.from, DateSource::FrontMatter);
    let uses: Vec<_> = timexes.iter().map(|t| t.used_as).collect();
    assert_eq!(uses, [TimexUse::DocumentDate, TimexUse::Citation, TimexUse::Event]);
    assert_eq!(timexes.last().and_then(|t| t.anchor).map(|a| a.from), Some(AnchorSource::Document));
}

#[test]
fn the_side_of_a_date_that_is_meant_is_part_of_its_value() {
    let cases = [
        ("De regels gelden sinds 1994.", "1994 From"),
        ("Zij is er met ingang van 3 mei 2017 mee begonnen.", "2017-05-03 From"),
        ("Voor de jaren na 2028 is niets geregeld.", "2029-01-01/.. After"),
        ("Dit is vanaf begin 2017 mogelijk.", "2017-01/2017-03~ From"),
        ("De regeling loopt tot en met 2030.", "2030 Through"),
        ("Lever de stukken uiterlijk 5 mei 2017 in.", "2017-05-05 Through"),
        ("De brug was tot de 12e juni 2017 dicht.", "2017-06-12 Until"),
        ("Zij kwam niet eerder dan in mei 2017 aan.", "2017-05 -"),
        ("Het lag er al vóór de zomer van 2017.", "/2017-05-31 Before"),
        ("Het lag er niet na 2017.", "2017 Through"),
        ("Na 2016-2017 was het weg.", "2018-01-01/.. After"),
        ("Zij was weg vanaf 3 mei 2017 tot 5 mei 2017.", "2017-05-03/2017-05-05 -"),
        ("Na het jaar 2017 was het weg.", "2018-01-01/.. After"),
        ("Uiterlijk in mei 2017 is het af.", "2017-05 Through"),
        ("Een jaar na 2017 was het weg.", "2018 -"),
        ("Vóór eind 2017 is het af.", "2017-10/2017-12~ Before"),
        ("Zij kwam vóór 3 mei 2017 aan.", "2017-05-03 Before"),
        ("Het geldt sinds omstreeks 2011.", "2011~ From"),
        ("Van 3 mei 2017 tot 5 mei 2017 was zij weg.", "2017-05-03/2017-05-05 -"),
        ("De begroting voor 2017 is rond.", "2017 -"),
        ("In 2017 gebeurde niets.", "2017 -"),
        ("The rules apply since 2016 to all of the members.", "2016 From"),
        ("Answer by 5 May 2017, the council asked.", "2017-05-05 Through"),
    ];
    for (text, expected) in cases {
        let found = read_words(text, "2019-12-06".parse().ok());
        let side = |t: &super::Timex| t.value.side().map_or("-".to_owned(), |b| format!("{b:?}"));
        let told: Vec<_> = found.iter().map(|t| format!("{} {}", t.value, side(t))).collect();
        assert_eq!(told, [expected], "{text}");
    }
}

#[test]
fn what_is_asked_is_told_on_the_day_it_was_sent_in() {
    let text = "Vragen van het lid Jansen over de brug (ingezonden 3 mei 2021).\n\nAntwoord van de minister \
        (ontvangen 14 juni 2021).\n\nVraag 1\n\nKent u het bericht van gisteren?\n\nAntwoord 1\n\nJa, gisteren sprak \
        ik daarover. Zie ook de vraag van vorige week.\n\nVraag 2\n\nKlopt het dat vorige maand is gemeten?\n\nAntwoord:\n\nNee, deze maand.\n";
    assert_eq!(
        story("vragen.txt", text),
        "Header 2021-06-14\n3 mei 2021 → 2021-05-03\n14 juni 2021 → 2021-06-14\n\
         gisteren → 2021-05-02 @ 2021-05-03 Question\n\
         gisteren → 2021-06-13 @ 2021-06-14 Document\n\
         vorige week → 2021-06-07/2021-06-13 @ 2021-06-14 Document\n\
         vorige maand → 2021-04 @ 2021-05-03 Question\n\
         deze maand → 2021-06 @ 2021-06-14 Document"
    );
}

#[test]
fn a_mail_within_a_thread_is_told_on_the_day_it_was_sent() {
    let text = "Van: Visser\nVerzonden: donderdag 9 maart 2017 09:14\nAan: Kok\nOnderwerp: RE: brug\n\nMorgen meer.\n\n\
        Van: Kok\nVerzonden: maandag 14 november 2016 16:40\nAan: Visser\nOnderwerp: brug\n\nMorgen bel ik. Op 2 \
        december is het overleg.\n\nOp 1 november 2016 om 10:05 schreef Visser:\n> Gisteren is gemeten.\n\nGroet\n";
    assert_eq!(
        story("draad.txt", text),
        "Header 2017-03-09\ndonderdag 9 maart 2017 09:14 → 2017-03-09, 09:14\n\
         Morgen → 2017-03-10 @ 2017-03-09 Document\n\
         maandag 14 november 2016 16:40 → 2016-11-14, 16:40\n\
         Morgen → 2016-11-15 @ 2016-11-14 Mail\n\
         2 december → 2016-12-02 @ 2016-11-14 Mail\n\
         1 november 2016 om 10:05 → 2016-11-01, 10:05\n\
         Gisteren → 2016-10-31 @ 2016-11-01 Mail"
    );
}

#[test]
fn a_first_line_that_ends_in_a_day_is_of_that_day() {
    let own = |text: &str| story("stuk.txt", text).lines().next().unwrap_or_default().to_owned();
    for line in [
        "Notitie waterpeil, 2 oktober 2018",
        "Waterschap Zuiderlek\n\nRaadsbrief 2 oktober 2018",
        "Uitspraak van 2 oktober 2018",
        "Vragen van het lid Jansen over sluizen (ingezonden 2 oktober 2018)",
    ] {
        assert_eq!(own(&format!("{line}\n\nGisteren is gemeten.")), "Header 2018-10-02", "{line}");
    }
    for line in [
        "De sluis was open, 2 oktober 2018",
        "De vloed van 2 oktober 2018",
        "Na de vloed van 3 mei 2017, 2 oktober 2018",
        "Notitie waterpeil, 2 oktober 2018 en 3 mei 2019",
    ] {
        assert!(own(&format!("{line}\n\nGisteren is gemeten.")).starts_with("None"), "{line}");
    }
}

#[test]
fn a_quoted_mail_is_told_on_its_day_in_every_format() {
    let told = "3 mei 2018 om 10:12 → 2018-05-03, 10:12\n\
                Gisteren → 2018-05-02 @ 2018-05-03 Mail\n\
                Vorige week → 2018-04-23/2018-04-29 @ 2018-05-03 Mail\n\
                Morgen → 2018-05-10 @ 2018-05-09 Document";
    let marked = "date: 2018-05-09\n\nOp 3 mei 2018 om 10:12 schreef Bee:\n\n> Gisteren is zij gekomen.\n>\n\
                  > Vorige week niet.\n\nMorgen komt zij weer.\n";
    let html = "<p>9 mei 2018</p><p>Op 3 mei 2018 om 10:12 schreef Bee:</p><blockquote><p>Gisteren is zij gekomen.</p>\
                <p>Vorige week niet.</p></blockquote><p>Morgen komt zij weer.</p>";
    let fenced = format!("---\n{}", marked.replacen('\n', "\n---\n", 1));
    for (name, text) in [("m.txt", marked), ("m.md", fenced.as_str()), ("m.html", html)] {
        let read = story(name, text);
        assert!(read.ends_with(told), "{name}: {read}");
    }
}

#[test]
fn a_quoted_letter_is_told_on_its_own_day_and_lends_the_paper_none() {
    let letter = "Den Haag, 3 mei 2018\n\nVorige week was het stil.";
    let quoted = letter.replace('\n', "\n> ");
    let html = "<p>Zie hieronder.</p><blockquote><p>Den Haag, 3 mei 2018</p><p>Vorige week was het stil.</p></blockquote>";
    let told = "Vorige week → 2018-04-23/2018-04-29 @ 2018-05-03 Mail";
    let marked = format!("Zie hieronder.\n\n> {quoted}\n");
    for (name, text) in [("m.txt", marked.as_str()), ("m.md", &marked), ("m.html", html)] {
        let read = story(name, text);
        assert!(read.starts_with("None") && read.ends_with(told), "{name}: {read}");
    }
}

#[test]
fn what_is_quoted_is_seen_from_the_day_it_was_said_on() {
    let text = "---\ndate: 2019-03-01\n---\n\nIn haar brief van 8 juli 2011 stond: \"Gisteren is gemeten. Op 2 mei belde hij.\" \
                Gisteren is weer gemeten.\n\nOver de brief van 8 juli 2011 zei zij: “Morgen meer.”\n";
    assert_eq!(
        story("brief.md", text),
        "FrontMatter 2019-03-01\n2019-03-01 → 2019-03-01\n8 juli 2011 → 2011-07-08\n\
         Gisteren → 2011-07-07 @ 2011-07-08 Quotation\n\
         2 mei → 2011-05-02 @ 2011-07-08 Quotation\n\
         Gisteren → 2019-02-28 @ 2019-03-01 Document\n\
         8 juli 2011 → 2011-07-08\n\
         Morgen → 2019-03-02 @ 2019-03-01 Document"
    );
}

#[test]
fn an_answered_mail_without_marks_is_its_first_line() {
    let text = "---\ndate: 2022-02-10\n---\n\nOp wo 9 feb. 2022 om 16:44 schreef Bee:\n> Morgen komt zij.\n\nMorgen ook.\n";
    let told = story("mail.md", text);
    let mail = "Morgen → 2022-02-10 @ 2022-02-09 Mail\nMorgen → 2022-02-11 @ 2022-02-10 Document";
    assert!(told.ends_with(mail), "{told}");
}

#[test]
fn a_time_belongs_to_its_date() {
    let cases = [
        ("op 5 maart, 15:30 uur, in Assen", "15:30"),
        ("vrijdag 8 maart te 14.00 uur", "14:00"),
        ("op 8 maart is hij tot 15.00 uur bereikbaar", "until 15:00"),
        ("op zaterdag om 9 uur 's avonds", "21:00"),
        ("zij belde gisteravond", "evening"),
        ("op 8 maart kwam laat in de middag antwoord", "late afternoon"),
    ];
    for (words, time) in cases {
        let found = read_words(words, "2019-03-01".parse().ok());
        let times: Vec<_> = found.iter().map(|t| t.time.map(|t| t.to_string())).collect();
        assert_eq!(times, [Some(time.to_owned())], "{words}");
    }
}

/// Words of the lexicon and of print, in any order.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "12",
        "3e",
        "31",
        "2015",
        "20151",
        "mei",
        "maart",
        "sept.",
        "maandag",
        "ma.",
        "vorige",
        "afgelopen",
        "volgende",
        "week",
        "weken",
        "jaar",
        "drie",
        "een",
        "eerste",
        "geleden",
        "over",
        "binnen",
        "tot",
        "en",
        "t/m",
        "–",
        "-",
        "/",
        ",",
        ".",
        "eind",
        "begin",
        "van",
        "de",
        "het",
        "tussen",
        "jl.",
        "a.s.",
        "kerst",
        "'s",
        "ochtends",
        "om",
        "15.30",
        "uur",
        "jaren",
        "'60",
        "kwartaal",
        "Q3",
        "later",
        "dat",
        "die",
        "dag",
        "é",
        "’",
        "\u{a0}",
        "%",
        "tweeduizend",
        "vijftien",
        "zomer",
        "in",
        "nu",
        "€",
    ]);
    prop::collection::vec((word, prop::sample::select(vec![" ", "", "  "])), 0..24)
        .prop_map(|ws| ws.into_iter().map(|(w, gap)| format!("{w}{gap}")).collect())
}

fn anchor() -> impl Strategy<Value = NaiveDate> {
    (1i32..3_652_000).prop_filter_map("a day", NaiveDate::from_num_days_from_ce_opt)
}

fn check_spans(text: &str, found: &[super::Timex]) -> Result<(), TestCaseError> {
    let mut end = 0;
    for timex in found {
        prop_assert!(
            timex.span.start >= end && timex.span.end > timex.span.start,
            "{text:?} {found:?}"
        );
        prop_assert!(text.get(timex.span.range()).is_some(), "{text:?} {:?}", timex.span);
        end = timex.span.end;
    }
    Ok(())
}

proptest! {
    #[test]
    fn spans_are_in_order_disjoint_and_on_boundaries(text in words(), day in anchor()) {
        let found = read_words(&text, Some(DateRange::day(day)));
        check_spans(&text, &found)?;
        prop_assert_eq!(&found, &read_words(&text, Some(DateRange::day(day))));
    }

    #[test]
    fn arbitrary_text_never_panics(text in ".{0,200}", day in anchor()) {
        check_spans(&text, &read_words(&text, Some(DateRange::day(day))))?;
        check_spans(&text, &read_words(&text, None))?;
    }

    /// Day words, weeks and weekdays move with their anchor.
    #[test]
    fn a_week_later_everything_seen_from_today_is_a_week_later(
        weeks in 0i64..5000,
        words in prop::sample::select(vec![
            "gisteren", "vorige week", "afgelopen drie weken", "komende donderdag", "overmorgenochtend",
            "twee dagen geleden", "volgende week dinsdag", "binnen tien dagen", "begin deze week",
            "de afgelopen weken", "maandag over een week", "van maandag tot vrijdag",
        ]),
    ) {
        let first = NaiveDate::from_ymd_opt(1950, 1, 4).unwrap() + chrono::Days::new(7 * weeks.unsigned_abs());
        let values = |days: u64| read_words(words, Some(DateRange::day(first + chrono::Days::new(days))))
            .iter().map(|t| t.value).collect::<Vec<_>>();
        let moved: Vec<_> = values(0).into_iter().filter_map(|v| v.later(7)).collect();
        prop_assert!(!moved.is_empty());
        prop_assert_eq!(values(7), moved);
    }
}

#[test]
fn a_column_of_numbers_holds_no_dates() {
    let dates = |head: &str| {
        let rows = "| 12-01 | op 4 mei 2020 |\n| 12-02 | concept |\n";
        let text = format!("---\ndate: 2021-06-01\n---\n| {head} | Stuk |\n|---|---|\n{rows}");
        story("lijst.md", &text).lines().skip(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(dates("Nr."), ["4 mei 2020 → 2020-05-04"]);
    assert_eq!(dates("Datum").len(), 3);
}

#[test]
fn a_month_alone_gives_no_week_and_no_weekday() {
    let dates = |text: &str| {
        let story = story("blad.md", &format!("---\ndate: 2018-04\n---\n{text}\n"));
        story
            .lines()
            .skip(2)
            .map(|l| l.split(" @").next().unwrap_or(l).to_owned())
            .collect::<Vec<_>>()
    };
    for (text, value) in [
        ("Vorige week sprak zij.", "Vorige week → 2018-03-19/2018-04-29~"),
        ("Dinsdag sprak zij.", "Dinsdag → 2018-03-27/2018-04-24~"),
        ("Vorige week dinsdag sprak zij.", "Vorige week dinsdag → 2018-03-20/2018-04-24~"),
        ("Dit jaar is dat zo.", "Dit jaar → 2018"),
        ("Volgende maand gaat zij.", "Volgende maand → 2018-05"),
    ] {
        assert_eq!(dates(text), [value], "{text}");
    }
}

#[test]
fn a_weekday_is_of_the_week_it_is_listed_under() {
    let dated = "---\ndate: 2018-06-01\n---\n";
    for text in ["## Week 12\n\nDinsdag was er overleg.", "- 18 t/m 22 maart: dinsdag overleg"] {
        let story = story("agenda.md", &format!("{dated}{text}\n"));
        assert!(story.to_lowercase().contains("dinsdag → 2018-03-20 @"), "{story}");
    }
}

#[test]
fn a_log_in_one_paragraph_is_read_date_by_date() {
    let log = "14.01.2020 De raad vraagt dat. 01.10.2020 De wethouder meldt dat in mei meer volgt.";
    let story = story("log.md", &format!("---\ndate: 2022-03-01\n---\n{log}\n"));
    assert!(story.contains("mei → 2021-05 @ 2020-10-01 Entry"), "{story}");
}

#[test]
fn since_when_is_an_aside_for_what_is_counted_in_days() {
    let text = "Zij sprak op 21 november. Dat vroeg zij al sinds juli. Een dag later belde hij.";
    let story = story("blad.md", &format!("---\ndate: 2019-11-25\n---\n{text}\n"));
    assert!(story.contains("Een dag later → 2019-11-22 @"), "{story}");
}

#[test]
fn a_title_in_a_column_of_papers_keeps_its_date() {
    for head in ["Document", "Bijlage", "Nr."] {
        let text = format!("| {head} | Stuk |\n|---|---|\n| Brief 3 mei 2020 | ligt er |\n");
        assert!(story("lijst.md", &text).contains("3 mei 2020 → 2020-05-03"), "{head}");
    }
}

/// The values of a text of 6 December 2019, without the words.
pub(super) fn of_december(text: &str) -> Vec<String> {
    let story = story("blad.md", &format!("---\ndate: 2019-12-06\n---\n{text}\n"));
    let value = |l: &str| l.split(" → ").nth(1)?.split(" @").next().map(str::to_owned);
    story.lines().skip(2).filter_map(value).collect()
}

#[test]
fn what_is_told_behind_a_plan_is_behind_us_where_its_verb_says_so() {
    for (text, last) in [
        ("De wet gaat in maart 2021 in; hij werd in juni getekend.", "2019-06"),
        ("De hal is in maart 2021 klaar; in september koos de raad een aannemer.", "2019-09"),
        ("De tunnel gaat in mei 2022 open, zoals in juni is afgesproken.", "2019-06"),
        ("De brug gaat in 2023 open, zo werd in oktober bekend.", "2019-10"),
        ("De hal is in maart 2021 klaar, en dan in juni de brug.", "2021-06"),
        ("De brug gaat in 2023 open, op 3 mei.", "2023-05-03"),
    ] {
        assert_eq!(of_december(text).last().map(String::as_str), Some(last), "{text}");
    }
}

#[test]
fn figures_label_an_entry_under_a_year_or_among_their_like() {
    for text in ["1/2 Brood kost een euro.", "24/7: altijd open.", "9/11: een dag om te onthouden."]
    {
        assert!(of_december(text).is_empty(), "{text}");
    }
    assert_eq!(of_december("**2018**\n\n9/6: eerste paal"), ["2018", "2018-06-09"]);
    assert_eq!(of_december("# Tijdlijn 2018\n\n9/6: eerste paal"), ["2018-06-09"]);
    assert_eq!(of_december("9/6: paal\n\n14/7: muur\n\n20/8: dak").len(), 3);
}

#[test]
fn two_figures_are_of_the_century_that_paper_and_verb_make_likely() {
    for (text, value) in [
        ("Vanaf '39 was er schaarste.", "1939"),
        ("De lening loopt tot 31-12-45.", "2045-12-31"),
        ("De dijk bleef tot 31-12-45 dicht.", "1945-12-31"),
        ("In '24/'25 gaat het over.", "2024/2025"),
        ("Tussen '92 en '98 woonde zij daar.", "1992/1998"),
        ("In 1999/'00 werd zij kampioen.", "1999/2000"),
        ("Sinds '92 woont zij daar.", "1992"),
    ] {
        assert_eq!(of_december(text), [value], "{text}");
    }
    assert!(of_december("Uit '12' bleek dat. Maat in '44' is uitverkocht.").is_empty());
}

#[test]
fn papers_that_are_kept_up_or_tell_of_a_meeting_are_dated_by_it_only_at_last() {
    let own = |text: &str| story("blad.txt", text).lines().next().unwrap_or_default().to_owned();
    for (text, day) in [
        ("Versie 12 januari 2018\n\nLent, 3 mei 2019\n\nTekst.", "2019-05-03"),
        ("Stuk over water\n\nLaatst bijgewerkt: 1 januari 2018\n\nTekst.", "2018-01-01"),
        ("Commissie\n\nVergadering van 12 maart 2019\n\nAanwezig: J. Vos", "2019-03-12"),
        ("Klachtbrief\n\nOverleg van 12 maart 2019\n\nU schreef mij.", "none -"),
        ("Uitnodiging\n\nVergadering op 12 maart 2030\n\nWelkom.", "none"),
        ("Personeelsblad\n\nGeboren | 3-8-1951\n\nTekst.", "none"),
        ("Notitie\n\nVersie 0.3 | 14-09-2023 | D. Vos\n\nTekst.", "2023-09-14"),
    ] {
        assert!(own(text).to_lowercase().contains(day), "{text}: {}", own(text));
    }
    let keys = "---\nupdated: 2020-01-01\ndate: 2019-05-03\n---\nTekst.\n";
    assert!(
        story("blad.md", keys).starts_with("FrontMatter 2019-05-03"),
        "{}",
        story("blad.md", keys)
    );
}

#[test]
fn words_near_a_date_do_not_take_it_for_another() {
    for (text, values) in [
        ("De slag duurde op 18 mei en 20 juni 1918.", vec!["1918-05-18", "1918-06-20"]),
        ("Het huurcontract van 01-01-15 t/m 31-12-34.", vec!["2015-01-01/2034-12-31"]),
        ("De vergunning werd verleend tot 01-07-31.", vec!["2031-07-01"]),
        ("In de oorlog van '39-'45 niet.", vec!["1939/1945"]),
        (
            "Zij heeft donderdag voor 20 januari een debat gevraagd.",
            vec!["2019-12-05", "2020-01-20"],
        ),
        ("We spraken elkaar op de 2e over de 3e fase.", vec!["2019-12-02"]),
        ("De zitting zal op de 12e plaats hebben.", vec!["2019-12-12"]),
        ("Het plan dat zij schreef wordt in maart besproken.", vec!["2020-03"]),
        ("De partijen besloten in maart dat de brug wordt gesloopt.", vec!["2019-03"]),
        ("De minister wil weten waarom zij in maart besloten te stoppen.", vec!["2019-03"]),
        ("Maandag t/m vrijdag: gesloten", vec![]),
        ("1648 bracht vrede, 1672 niet. 1950 was genoeg.", vec!["1648"]),
        ("12/11: presidium vergaderde.", vec!["2019-11-12"]),
        ("In '92 brak de brug. Sinds maart is zij dicht.", vec!["1992", "2019-03"]),
        ("Wij houden de vrijdag voor u vrij.", vec!["2019-12-06"]),
        ("Spreekuur burgemeester Maandag 10.00 uur", vec!["2019-12-09, 10:00"]),
    ] {
        assert_eq!(of_december(text), values, "{text}");
    }
}

#[test]
fn a_page_is_dated_by_its_head_and_not_by_a_card_in_its_body() {
    let page = |head: &str, body: &str| {
        let html = format!(
            "<!doctype html><html><head>{head}</head><body><p>Gisteren.</p>{body}</body></html>"
        );
        story("pagina.html", &html).lines().next().unwrap_or_default().to_owned()
    };
    let tag = r#"<meta itemprop="datePublished" content="2012-03-04">"#;
    assert_eq!(page(tag, ""), "Header 2012-03-04");
    assert_eq!(page("", tag), "None -");
}
