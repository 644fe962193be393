//! A dossier: documents, what each says, and one timeline. Never changes once made.

use std::path::PathBuf;

use rayon::prelude::*;

use crate::corpus::{Corpus, Document, DocumentId, Limits};
use crate::error::Result;
pub use crate::extract::Reading;

use crate::extract::{Actors, read_dates, tellings};
use crate::timeline::Timeline;

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
        let corpus = if paths.is_empty() {
            Corpus::built_in()
        } else {
            Corpus::open(paths, &Limits::default())?
        };
        Ok(Dossier::from_corpus(corpus))
    }

    /// The chain from a corpus on.
    pub fn from_corpus(corpus: Corpus) -> Dossier {
        let read = |d: &Document| {
            let (date, timexes) = read_dates(d);
            Reading { date, timexes, mentions: Vec::new() }
        };
        let readings: Vec<Reading> = corpus.documents.par_iter().map(read).collect();
        let ids = (0..corpus.documents.len()).map(DocumentId);
        let each = ids.zip(corpus.documents.iter().zip(&readings));
        let told = each.flat_map(|(id, (document, reading))| tellings(id, document, reading));
        let timeline = Timeline::new(told.collect(), &corpus.documents);
        Dossier { corpus, readings, actors: Actors::default(), timeline }
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

    /// Everyone who can be meant.
    pub fn actors(&self) -> &Actors {
        &self.actors
    }

    /// The merged timeline.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }
}
