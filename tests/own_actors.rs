//! A folder's own `actors.yaml`: who it adds, who is one, whose words are whose; and its mistakes.

#![allow(clippy::unwrap_used, reason = "a test fails so")]

use std::fs;

use dossier_tui::corpus::DocumentId;
use dossier_tui::dossier::Dossier;

/// A folder with one letter of 6 December 2019 and its own actors, opened.
fn opened(own: &str, text: &str) -> Dossier {
    let folder = tempfile::tempdir().unwrap();
    let letter = format!("---\ndate: 2019-12-06\n---\n\n{text}\n");
    fs::write(folder.path().join("brief.txt"), letter).unwrap();
    fs::write(folder.path().join("actors.yaml"), own).unwrap();
    Dossier::open(&[folder.path().to_owned()]).unwrap()
}

/// Every mention as `words=id`.
fn meant(dossier: &Dossier) -> Vec<String> {
    let id = DocumentId(0);
    let (document, reading) = (dossier.document(id).unwrap(), dossier.reading(id).unwrap());
    let told = |m: &dossier_tui::extract::Mention| {
        let actor = dossier.actors().get(m.actor).unwrap();
        format!("{}={}", document.words(m.span), actor.id)
    };
    reading.mentions.iter().map(told).collect()
}

/// Every line that was not read, as `place: reason`.
fn mistakes(dossier: &Dossier) -> Vec<String> {
    dossier.corpus().skipped.iter().map(|s| format!("{}: {}", s.name, s.reason)).collect()
}

#[test]
fn a_folder_adds_splits_merges_and_forbids() {
    let table: &[(&str, &str, &str, &[&str])] = &[
        (
            "an organisation",
            "organisations:\n- {id: dorpsraad, name: Dorpsraad Zuidoord, aliases: [Dorpsraad]}",
            "De Dorpsraad schreef aan minister Blok.",
            &["Dorpsraad=dorpsraad", "minister Blok=stef-blok"],
        ),
        (
            "a person, the surname left to be seen",
            "persons:\n- name: Joke van der Lugt\n  initials: J.A.\n",
            "Mevrouw J.A. van der Lugt sprak. Van der Lugt wachtte.",
            &["Mevrouw J.A. van der Lugt=joke-van-der-lugt", "Van der Lugt=joke-van-der-lugt"],
        ),
        (
            "an office of one's own",
            "persons:\n- name: Joke Lugt\n  offices: [\"Minister van Kustzaken | 2019-01-01..2020-01-01 | by hand\"]\n",
            "De minister van Kustzaken kwam.",
            &["minister van Kustzaken=joke-lugt"],
        ),
        (
            "another name for someone known",
            "organisations:\n- {id: iend, name: IND, aliases: [Immigratieloket]}\nparties:\n- {id: vvd, name: VVD, aliases: [de liberalen]}",
            "Het Immigratieloket en de liberalen zwegen.",
            &["Immigratieloket=iend", "de liberalen=vvd"],
        ),
        (
            "two ids are one",
            "organisations:\n- {id: raad-een, name: Havenraad}\n- {id: raad-twee, name: Kaderaad}\nmerge:\n- {actor: raad-een, also: [raad-twee]}",
            "De Havenraad is de Kaderaad.",
            &["Havenraad=raad-een", "Kaderaad=raad-een"],
        ),
        (
            "a bare name is someone known",
            "merge:\n- {actor: stef-blok, also: [naam-s-a-blokker]}",
            "De heer S.A. Blokker sprak. Blokker zweeg.",
            &["De heer S.A. Blokker=stef-blok", "Blokker=stef-blok"],
        ),
        (
            "two known persons are one",
            "merge:\n- {actor: stef-blok, also: [halbe-zijlstra]}",
            "Halbe Zijlstra sprak. Zijlstra zweeg.",
            &["Halbe Zijlstra=stef-blok", "Zijlstra=stef-blok"],
        ),
        (
            "the words are another's",
            "persons:\n- {name: Jan Blok}\nsplit:\n- {actor: jan-blok, words: [Blok]}",
            "De heer Blok sprak, dacht Blok. Stef Blok niet.",
            &["De heer Blok=jan-blok", "Blok=jan-blok", "Stef Blok=stef-blok"],
        ),
        (
            "the longer words are asked first",
            "persons:\n- {name: Jan Blok}\nsplit:\n- {actor: jan-blok, words: [Blok]}\n- {actor: stef-blok, words: [minister Blok]}",
            "Minister Blok en de heer Blok spraken.",
            &["Minister Blok=stef-blok", "de heer Blok=jan-blok"],
        ),
        (
            "even where a rule would read them",
            "organisations:\n- {id: kvk, name: Kamer van Koophandel}\nsplit:\n- {actor: kvk, words: [Kamer]}",
            "Daarop schreef de Kamer.",
            &["Kamer=kvk"],
        ),
        (
            "never this person",
            "forbid:\n- {actor: stef-blok, words: [minister Blok]}",
            "Minister Blok belde. De minister van Buitenlandse Zaken belde.",
            &["Minister Blok=naam-blok", "minister van Buitenlandse Zaken=stef-blok"],
        ),
        (
            "never this holder of an office",
            "forbid:\n- {actor: stef-blok, words: [minister van Buitenlandse Zaken]}",
            "De minister van Buitenlandse Zaken belde.",
            &["minister van Buitenlandse Zaken=minister-bz"],
        ),
        (
            "never anyone",
            "forbid:\n- {words: [Marokko]}",
            "Marokko en Turkije.",
            &["Turkije=turkije"],
        ),
        (
            "nor a surname once it is sure",
            "forbid:\n- {words: [Kamp]}",
            "Henk Kamp sprak. In Kamp was het stil.",
            &["Henk Kamp=henk-kamp"],
        ),
    ];
    let mut wrong = Vec::new();
    for (what, own, text, expected) in table {
        let dossier = opened(own, text);
        let (told, found) = (mistakes(&dossier), meant(&dossier));
        if !told.is_empty() || found != *expected {
            wrong.push(format!("{what}: {found:?}, not {expected:?}; {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_merged_is_found_by_both_names() {
    let own = "organisations:\n- {id: een, name: Havenraad}\n- {id: twee, name: Kaderaad, aliases: [KR]}\nmerge:\n- {actor: een, also: [twee]}";
    let dossier = opened(own, "De KR kwam op 3 december 2019.");
    let (_, actor) = dossier.actors().iter().find(|(_, a)| a.id == "een").unwrap();
    assert_eq!(actor.aliases, ["Kaderaad", "KR"]);
}

#[test]
fn a_mistake_is_told_with_its_line_and_the_rest_goes_on() {
    let table: &[(&str, &str, &[&str])] = &[
        ("nothing at all", "", &[]),
        ("only a remark", "# who is who\n\n", &[]),
        ("no YAML", "persons: [\n", &["actors.yaml:2: "]),
        (
            "not our shape",
            "persons:\n- {name: Jan Bos, age: 3}\n",
            &["actors.yaml:2: persons[0]: unknown field `age`"],
        ),
        ("no words", "\u{0}", &["actors.yaml"]),
        (
            "one entry of several",
            "organisations:\n- {id: een, name: Havenraad}\npersons:\n- name: Jan Bos\n  parties: [nergens]\n- name: Joke Lugt\n  offices: [Minister van Kustzaken]\n",
            &[
                "actors.yaml:4: expected the id of a party, found nergens",
                "actors.yaml:7: expected a term",
            ],
        ),
        (
            "twice",
            "places:\n- Ede aan Zee\n- Ede aan Zee\n",
            &["actors.yaml:2: Ede aan Zee stands here twice"],
        ),
        (
            "merged with nobody",
            "merge:\n- {actor: niemand, also: [stef-blok]}\n",
            &["actors.yaml:2: expected the id of an actor that is known beforehand, found niemand"],
        ),
        (
            "an id that is met nowhere",
            "merge:\n- actor: stef-blok\n  also: [naam-verschreven]\nforbid:\n- {actor: nergens, words: [Blok]}\n",
            &[
                "actors.yaml:3: naam-verschreven is not the id of anyone met in these documents",
                "actors.yaml:5: nergens is not the id of anyone met in these documents",
            ],
        ),
        (
            "one already",
            "merge:\n- {actor: stef-blok, also: [stef-blok]}\n",
            &["actors.yaml:2: stef-blok and stef-blok are one already"],
        ),
        (
            "a person and a body",
            "merge:\n- {actor: stef-blok, also: [vvd]}\n",
            &["actors.yaml:2: one of vvd and stef-blok is a person"],
        ),
        (
            "words for nobody",
            "split:\n- {actor: jan, words: [Blok]}\n",
            &["actors.yaml:2: expected the id of an actor"],
        ),
    ];
    for (what, own, expected) in table {
        let dossier = opened(own, "Minister Blok belde met Marokko.");
        let told = mistakes(&dossier);
        assert_eq!(told.len(), expected.len(), "{what}: {told:?}");
        for (told, expected) in told.iter().zip(*expected) {
            assert!(told.starts_with(expected), "{what}: {told}");
        }
        let found = meant(&dossier);
        assert!(found.contains(&"Marokko=marokko".to_owned()), "{what}: {found:?}");
    }
}

#[test]
fn it_is_no_document_and_only_the_opened_folder_has_one() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("bijlagen");
    fs::create_dir(&inner).unwrap();
    let own = "organisations:\n- {id: raad, name: Havenraad}\n";
    fs::write(folder.path().join("a.txt"), "De Havenraad kwam.").unwrap();
    fs::write(folder.path().join("actors.yaml"), own).unwrap();
    fs::write(inner.join("actors.yaml"), own).unwrap();
    let dossier = Dossier::open(&[folder.path().to_owned()]).unwrap();
    assert_eq!(dossier.documents().len(), 1);
    assert_eq!(meant(&dossier), ["Havenraad=raad"]);
    let reason = "only the folder that is opened has actors of its own";
    assert_eq!(mistakes(&dossier), [format!("bijlagen/actors.yaml: {reason}")]);
}

#[test]
fn two_folders_have_two() {
    let folder = tempfile::tempdir().unwrap();
    let mut folders = Vec::new();
    for (name, own) in
        [("een", "organisations: [{id: raad, name: Havenraad}]"), ("twee", "persons: 3")]
    {
        let inner = folder.path().join(name);
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join("a.txt"), "De Havenraad kwam.").unwrap();
        fs::write(inner.join("actors.yaml"), own).unwrap();
        folders.push(inner);
    }
    let dossier = Dossier::open(&folders).unwrap();
    assert_eq!(meant(&dossier), ["Havenraad=raad"]);
    let told = mistakes(&dossier);
    assert!(told.len() == 1 && told[0].contains("twee/actors.yaml:1: "), "{told:?}");
}

#[test]
fn names_cannot_act_on_a_terminal() {
    let own =
        "organisations:\n- {id: \"a\\e[2Jb\", name: \"Haven\\e[31mraad\", aliases: [Havenraad]}\n";
    let dossier = opened(own, "De Havenraad kwam.");
    for (_, actor) in dossier.actors().iter() {
        let safe = |text: &String| !text.contains(char::is_control);
        assert!(
            safe(&actor.id) && safe(&actor.name) && actor.aliases.iter().all(safe),
            "{actor:?}"
        );
    }
}

#[test]
fn a_file_too_long_or_not_in_utf_8_is_told_of() {
    for (bytes, reason) in
        [(vec![b'#'; 300 << 10], "longer than"), (vec![b'#', 0xff, 0xfe], "expected UTF-8")]
    {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.txt"), "Marokko.").unwrap();
        fs::write(folder.path().join("actors.yaml"), bytes).unwrap();
        let dossier = Dossier::open(&[folder.path().to_owned()]).unwrap();
        let told = mistakes(&dossier);
        assert!(
            told.len() == 1 && told[0].starts_with(&format!("actors.yaml: {reason}")),
            "{told:?}"
        );
    }
}

#[test]
fn the_example_of_the_docs_holds() {
    let docs = include_str!("../docs/actors.md");
    let (_, example) = docs.split_once("```yaml\n").unwrap();
    let (own, _) = example.split_once("```").unwrap();
    let text = "In Oord aan Zee sprak de minister van Kustzaken met de Raad en de HRZ over Kamp.";
    let dossier = opened(own, text);
    let mistake = "mevrouw-van-de-kust is not the id of anyone met in these documents";
    assert_eq!(mistakes(&dossier), [format!("actors.yaml:15: {mistake}")]);
    let expected = [
        "Oord aan Zee=zuidoord",
        "minister van Kustzaken=joke-van-der-lugt",
        "de Raad=havenraad",
        "HRZ=havenraad",
    ];
    assert_eq!(meant(&dossier), expected);
}
