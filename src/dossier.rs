//! A dossier: documents, what each says, and one timeline. Never changes once made.

use std::path::PathBuf;

use rayon::prelude::*;

use crate::corpus::{Corpus, Document, DocumentId, Limits, Skipped};
use crate::error::{Error, Result};
use crate::extract::{self, Actors, Gazetteer, Telling, Timex};
use crate::timeline::Timeline;

pub use crate::extract::Reading;

/// Documents, their extractions and the merged timeline.
#[derive(Debug, Default)]
pub struct Dossier {
    corpus: Corpus,
    readings: Vec<Reading>,
    actors: Actors,
    timeline: Timeline,
}

impl Dossier {
    /// The whole chain: read, extract, merge.
    ///
    /// # Errors
    /// When a named path cannot be opened or nothing can be read.
    pub fn open(paths: &[PathBuf]) -> Result<Dossier> {
        let read = || {
            let corpus = if paths.is_empty() {
                Corpus::built_in()
            } else {
                Corpus::open(paths, &Limits::default())?
            };
            let readings = read_dates(&corpus.documents);
            Ok((corpus, readings))
        };
        // Who is known beforehand does not depend on what is opened, but for what its own file adds.
        let (read, known) = rayon::join(read, Gazetteer::built_in);
        let (corpus, readings) = read?;
        let known = match corpus.actors.as_slice() {
            [] => (known?, Vec::new()),
            own => Gazetteer::extended(own)?,
        };
        Ok(Dossier::told(corpus, readings, known))
    }

    /// The chain from a corpus on.
    ///
    /// # Errors
    /// A mistake in the actors that ship with the program.
    pub fn from_corpus(corpus: Corpus) -> Result<Dossier> {
        let read = || read_dates(&corpus.documents);
        let (readings, known) = rayon::join(read, || Gazetteer::extended(&corpus.actors));
        Ok(Dossier::told(corpus, readings, known?))
    }

    /// The end of the chain: who is meant, what each document tells, and all of it in one order.
    /// `known` is who can be meant, with the mistakes met in saying so.
    fn told(
        mut corpus: Corpus,
        mut readings: Vec<Reading>,
        (gazetteer, mut mistakes): (Gazetteer, Vec<Error>),
    ) -> Dossier {
        let documents = &corpus.documents;
        let (actors, mentions) = extract::find_actors(documents, &readings, &gazetteer);
        mistakes.extend(gazetteer.unmet(&actors));
        // Thousands of actors take milliseconds to put away: nobody has to wait for that.
        rayon::spawn(move || drop(gazetteer));
        for (reading, mentions) in readings.iter_mut().zip(mentions) {
            reading.mentions = mentions;
        }
        let told = documents.par_iter().zip(&readings).enumerate();
        let told = told.flat_map_iter(|(i, (d, r))| extract::tellings(DocumentId(i), d, r));
        let timeline = Timeline::new(told.collect(), documents);
        for (document, reading) in corpus.documents.iter_mut().zip(&readings) {
            let doubts = extract::date_problems(document, reading);
            document.problems.extend(doubts);
        }
        corpus.skipped.extend(mistakes.into_iter().map(skipped));
        Dossier::new(corpus, readings, actors, timeline)
    }

    /// From parts that were made elsewhere: what the chain ends with, and where tests and benches begin.
    pub fn new(
        corpus: Corpus,
        readings: Vec<Reading>,
        actors: Actors,
        timeline: Timeline,
    ) -> Dossier {
        Dossier { corpus, readings, actors, timeline }
    }

    /// What was opened.
    pub fn corpus(&self) -> &Corpus {
        &self.corpus
    }

    /// The documents, in order of name.
    pub fn documents(&self) -> &[Document] {
        &self.corpus.documents
    }

    /// One document.
    pub fn document(&self, id: DocumentId) -> Option<&Document> {
        self.corpus.documents.get(id.0)
    }

    /// What was found in one document.
    pub fn reading(&self, id: DocumentId) -> Option<&Reading> {
        self.readings.get(id.0)
    }

    /// The date words of a telling; none where it has its document's date.
    pub fn timex(&self, telling: &Telling) -> Option<&Timex> {
        self.reading(telling.document)?.timexes.get(telling.timex?)
    }

    /// Everyone who can be meant.
    pub fn actors(&self) -> &Actors {
        &self.actors
    }

    /// The merged timeline.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }
}

/// When each document was told and of what days it speaks.
fn read_dates(documents: &[Document]) -> Vec<Reading> {
    documents.par_iter().map(extract::read_dates).collect()
}

/// An entry of a dossier's own file that could not be used, as a line of it that was not read.
fn skipped(mistake: Error) -> Skipped {
    let (name, reason) = match mistake {
        Error::Asset { file, line: 0, reason } => (file, reason),
        Error::Asset { file, line, reason } => (format!("{file}:{line}"), reason),
        other => (String::new(), other.to_string()),
    };
    Skipped { name, reason: crate::text::visible(&reason).into_owned() }
}
