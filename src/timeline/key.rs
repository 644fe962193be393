//! Names for events that stay the same: made of their own words, never of file names or places.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use crate::corpus::Document;
use crate::extract::Telling;

/// Hex digits of a key: 64 bits, far beyond the events of any dossier.
const DIGITS: usize = 16;

/// One key a telling: the digest of its quote, its date words, its value (EDTF) and its number among
/// tellings that are equal in all these. Equals are numbered by the content of their documents and
/// their place in them, so that renaming a file changes nothing.
pub(super) fn keys(tellings: &[Telling], documents: &[Document]) -> Vec<String> {
    let digests: Vec<Sha256> = tellings.iter().map(|t| digest(t, documents)).collect();
    let ranks = ranks(documents);
    let place = |t: &Telling| (t.extent.start, t.words.unwrap_or(t.headline).start);
    let mut by_content: Vec<usize> = (0..tellings.len()).collect();
    by_content
        .sort_by_key(|&i| tellings.get(i).map(|t| (ranks.get(t.document.0).copied(), place(t))));
    let mut seen: HashMap<[u8; 32], u64> = HashMap::new();
    let mut keys = vec![String::new(); tellings.len()];
    for i in by_content {
        let (Some(digest), Some(key)) = (digests.get(i), keys.get_mut(i)) else { continue };
        let number = seen.entry(digest.clone().finalize().into()).or_default();
        *key = hex(&digest.clone().chain_update(number.to_le_bytes()).finalize());
        *number += 1;
    }
    keys
}

fn digest(t: &Telling, documents: &[Document]) -> Sha256 {
    let Some(document) = documents.get(t.document.0) else { return Sha256::new() };
    let words = t.words.map_or("", |w| document.words(w));
    let mut digest = Sha256::new();
    for part in [document.words(t.extent), words, &t.when.to_string()] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest
}

/// The place of each document among all, by content.
fn ranks(documents: &[Document]) -> Vec<usize> {
    let sha = |i: &usize| documents.get(*i).map(|d| d.meta.sha256.as_str());
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by(|a, b| sha(a).cmp(&sha(b)));
    let mut ranks = vec![0; documents.len()];
    for (rank, document) in order.into_iter().enumerate() {
        if let Some(r) = ranks.get_mut(document) {
            *r = rank;
        }
    }
    ranks
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().take(DIGITS / 2).map(|b| format!("{b:02x}")).collect()
}
