//! `dates`: every time expression, in document order, with its value and how we know.

use chrono::NaiveDate;
use serde::Serialize;

use super::names;
use super::place::Place;
use super::scope::Scope;
use super::table::Tabular;
use crate::corpus::Document;
use crate::extract::Timex;

/// One time expression.
#[derive(Debug, Serialize)]
pub struct DateRecord<'a> {
    document: &'a str,
    text: &'a str,
    #[serde(flatten)]
    place: Place,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    edtf: String,
    precision: &'static str,
    time: Option<String>,
    rule: &'static str,
    anchor: Option<String>,
    anchor_from: Option<&'static str>,
    certainty: &'static str,
    bound: Option<&'static str>,
}

impl<'a> DateRecord<'a> {
    /// All of a scope.
    pub fn all(scope: &'a Scope<'a>) -> impl Iterator<Item = DateRecord<'a>> {
        scope.documents().flat_map(|(id, document)| {
            scope.timexes(id).map(move |timex| Self::new(document, timex))
        })
    }

    fn new(document: &'a Document, timex: &Timex) -> Self {
        let value = timex.value;
        Self {
            document: &document.name,
            text: document.words(timex.span),
            place: Place::of(document, timex.span),
            start: value.first(),
            end: value.last(),
            edtf: value.to_string(),
            precision: names::precision(value, timex.time),
            time: timex.time.map(|t| t.to_string()),
            rule: timex.rule,
            anchor: timex.anchor.map(|a| a.date.to_string()),
            anchor_from: timex.anchor.map(|a| names::anchor(a.from)),
            certainty: names::certainty(Some(timex)),
            bound: value.side().map(names::bound),
        }
    }
}

impl Tabular for DateRecord<'_> {
    const COLUMNS: &'static [&'static str] = &["DATE", "TIME", "RULE", "FROM", "DOCUMENT", "WORDS"];

    fn cells(&self) -> Vec<String> {
        let from = self.anchor_from.unwrap_or(self.certainty);
        let placed = self.start.is_some() || self.end.is_some();
        vec![
            if placed { self.edtf.clone() } else { "not placed".to_owned() },
            self.time.clone().unwrap_or_default(),
            self.rule.to_owned(),
            from.to_owned(),
            self.document.to_owned(),
            self.text.to_owned(),
        ]
    }
}
