//! Short names that a longer one proves: "de Afdeling", "(CBS)", a company without its legal form.

use super::companies::without_form;
use super::definitions::{fits, is_hereafter};
use super::found::{Found, Means};
use super::gazetteer::Gazetteer;
use super::letters::fold;

/// Bodies whose mention is their own name: it means them wherever it stands, and so does a short name
/// that the long one proves.
pub(super) fn own_names(
    gazetteer: &Gazetteer,
    text: &str,
    found: &[Found],
) -> Vec<(String, usize)> {
    let mut names = Vec::new();
    for (i, f) in found.iter().enumerate() {
        match &f.means {
            Means::Made(made) if is_own_name(text, f) => {
                names.push((made.name.clone(), i));
                let short = without_form(&made.name, &gazetteer.words.company_forms);
                names.extend(short.map(|short| (short.to_owned(), i)));
            }
            Means::Known(body) => {
                let long = f.span.of(text);
                // "het College", of the one body so called.
                let college = long.strip_prefix("College ").map(|_| ("College".to_owned(), i));
                names.extend(college);
                let short = gazetteer.weak_names(*body).iter().filter(|n| shortens(n, long));
                names.extend(short.map(|n| (n.clone(), i)));
            }
            _ => {}
        }
    }
    names
}

/// Whether a name that needs proof has it in a longer one: its letters ("NS"), or its first word
/// ("Afdeling").
fn shortens(short: &str, long: &str) -> bool {
    let letters = short.chars().filter(|c| c.is_uppercase()).count() > 1 && !short.contains(' ');
    let begins = long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    long.len() > short.len() && (letters || begins)
}

/// Whether a body is found by its own name.
pub(super) fn is_own_name(text: &str, found: &Found) -> bool {
    matches!(&found.means, Means::Made(made) if made.name == found.span.of(text))
}

/// "Bureau voor Kustzaken (BKZ)" is the body we know by those letters, however the long name is written.
pub(super) fn mean_the_short(gazetteer: &Gazetteer, text: &str, found: &mut [Found]) {
    for i in 1..found.len() {
        let (long, short) = match found.get(i - 1..=i) {
            Some([long, short]) => (long, short),
            _ => continue,
        };
        let (Means::Made(made), Means::Known(body)) = (&long.means, &short.means) else { continue };
        let between = text.get(long.span.end..short.span.start).unwrap_or_default();
        // "(hierna: de RDW)": said in words, the letters need not fit.
        let said = between.len() < 30 && between.starts_with(" (") && is_hereafter(between);
        let bracket = (between == " (" || said)
            && text.get(short.span.end..).is_some_and(|t| t.starts_with(')'));
        let letters: Vec<char> = short.span.of(text).chars().map(fold).collect();
        let words: Vec<&str> = made.name.split([' ', '-']).collect();
        let body = *body;
        if bracket
            && !gazetteer.is_place(body)
            && words.len() < 12
            && (said || fits(&letters, &words))
            && let Some(long) = found.get_mut(i - 1)
        {
            long.means = Means::Known(body);
        }
    }
}
