//! `docs/dates.md` says what words mean; here it is held to it.

use dossier_tui::date::DateRange;
use dossier_tui::extract::read_words;

/// The rows of the tables of classes: rule, words, anchor, values.
fn rows() -> Vec<[String; 4]> {
    let page = include_str!("../docs/dates.md");
    let classes = page.split("## Anchors").next().unwrap_or_default();
    let cells = |line: &str| {
        line.trim().trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect::<Vec<_>>()
    };
    let lines = classes
        .lines()
        .filter(|l| l.starts_with('|') && !l.starts_with("| ---") && !l.starts_with("| rule"));
    lines
        .map(|l| cells(l).try_into().unwrap_or_else(|c| panic!("four cells expected: {c:?}")))
        .collect()
}

#[test]
fn words_mean_what_the_page_says() {
    let mut wrong = Vec::new();
    for [rule, words, anchor, means] in rows() {
        let anchor = if anchor.is_empty() { "2019-12-06".to_owned() } else { anchor };
        let anchor: DateRange = anchor.parse().unwrap();
        let found = read_words(&words, Some(anchor));
        let values: Vec<_> = found.iter().map(|t| format!("`{}`", t.value)).collect();
        let ruled = means.is_empty() || found.last().is_some_and(|t| t.rule == rule);
        if values.join(" ") != means || !ruled {
            wrong.push(format!(
                "{rule} | {words} | want {means} | got {values:?} {:?}",
                found.last().map(|t| t.rule)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_page_has_every_kind_of_table() {
    let silent = rows().iter().filter(|r| r[3].is_empty()).count();
    assert!(rows().len() > 90 && silent >= 15, "{} rows, {silent} silent", rows().len());
}
