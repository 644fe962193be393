//! From files to clean text: what stands in it, where it came from, what was left out and why.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};

use dossier_tui::corpus::{Block, BlockKind, Corpus, Document, Format, Genre, Limits};
use dossier_tui::text::{Shown, Span, shown};
use proptest::prelude::*;

fn read(name: &str, bytes: impl Into<Vec<u8>>) -> Document {
    let mut corpus = Corpus::from_bytes(Path::new(name), bytes.into());
    assert_eq!(corpus.skipped, []);
    corpus.documents.remove(0)
}

/// Blocks as `P words`, a letter a kind.
fn told(document: &Document) -> Vec<String> {
    let letter = |kind: &BlockKind| match kind {
        BlockKind::Front(key) => format!("F({key})"),
        BlockKind::Heading(level) => format!("H{level}"),
        BlockKind::Paragraph => "P".into(),
        BlockKind::Item => "I".into(),
        BlockKind::Row => "R".into(),
        BlockKind::Note => "N".into(),
        BlockKind::Furniture => "X".into(),
    };
    let words = |b: &Block| document.words(b.span).to_owned();
    document.blocks.iter().map(|b| format!("{} {}", letter(&b.kind), words(b))).collect()
}

fn notices(document: &Document) -> String {
    document.problems.iter().map(|p| p.message.as_str()).collect::<Vec<_>>().join("; ")
}

/// The source bytes behind the first place where `words` stand in the clean text.
fn source_of<'a>(document: &'a Document, words: &str) -> &'a [u8] {
    let at =
        document.text.find(words).unwrap_or_else(|| panic!("{words:?} in {:?}", document.text));
    let range = document.map.to_source(Span::new(at, at + words.len()));
    range.and_then(|r| document.source.get(r)).unwrap_or_default()
}

#[test]
fn plain_text_falls_into_the_blocks_a_reader_sees() {
    let table: [(&str, &[&str]); 12] = [
        (
            "De gemeenteraad sprak gisteren lang over de nieuwe begro-\nting en over het plan voor de haven en\nging daarna uiteen.\n\nEen tweede alinea.",
            &[
                "P De gemeenteraad sprak gisteren lang over de nieuwe begroting en over het plan voor de haven en ging daarna uiteen.",
                "P Een tweede alinea.",
            ],
        ),
        ("Een kop\n\nDaarna een zin.", &["H2 Een kop", "P Daarna een zin."]),
        ("## Een kop\nDaarna een zin.", &["H2 Een kop", "P Daarna een zin."]),
        ("Lijst:\n· een ding\n· nog een ding", &["P Lijst:", "I · een ding", "I · nog een ding"]),
        (
            "1. eerst dit\n   en nog iets\n2. dan dat",
            &["I 1. eerst dit en nog iets", "I 2. dan dat"],
        ),
        (
            "Naam      Plaats     Jaar\nJansen    Zwolle     1999",
            &["R Naam   Plaats   Jaar", "R Jansen   Zwolle   1999"],
        ),
        (
            "Een zin.\n\nPagina 3 van 12\n\nNog een zin.",
            &["P Een zin.", "X Pagina 3 van 12", "P Nog een zin."],
        ),
        (
            "De raad koos voor een aanpak die ook in andere steden in\n\n12\n\ngebruik is en die werkt, zo vond men na een lang debat in\nde raadzaal.",
            &[
                "P De raad koos voor een aanpak die ook in andere steden in gebruik is en die werkt, zo vond men na een lang debat in de raadzaal.",
                "X 12",
            ],
        ),
        (
            "Zij schreef dat in mei 20141 al op.\n\n1 Brief van mei, blz. 3",
            &["P Zij schreef dat in mei 2014¹ al op.", "N 1 Brief van mei, blz. 3"],
        ),
        ("Er waren 20141 mensen.", &["P Er waren 20141 mensen."]),
        (
            "De Wethouder van Financiën,\nB.C. de Boer",
            &["P De Wethouder van Financiën, B.C. de Boer"],
        ),
        (
            "date 2021-05 Raad kiest haven\n\nEen zin.",
            &["F(date) date 2021-05", "H1 Raad kiest haven", "P Een zin."],
        ),
    ];
    for (raw, want) in table {
        assert_eq!(told(&read("a.txt", raw)), want, "{raw:?}");
    }
}

#[test]
fn a_hyphen_at_a_line_end_goes_or_stays_by_what_it_joins() {
    let table = [
        ("het gemeen-\nschappelijk plan van de raad", "gemeenschappelijk"),
        ("het Duits-\nFranse plan van de raad", "Duits-Franse"),
        ("de in-\nen uitvoer van goederen", "in- en uitvoer"),
        ("een GGD-\nonderzoek van de raad", "GGD-onderzoek"),
        ("een co-\nauteur van het plan", "co-auteur"),
        ("soft\u{ad}\nhyphen in het plan", "softhyphen"),
    ];
    for (raw, want) in table {
        let document = read("a.txt", raw);
        assert!(document.text.contains(want), "{raw:?} gave {:?}", document.text);
    }
}

#[test]
fn html_and_markdown_fall_into_the_same_blocks() {
    let html = "<html><head><title>De titel</title><style>p{}</style></head><body><h1>Kop &amp; staart</h1>\
        <p>Een <b>vette</b> zin<sup>1</sup>.</p><ul><li><p>een</p></li><li>twee</li></ul><ol><li>drie</ol>\
        <table><tr><th>Naam</th><th>Jaar</th></tr><tr><td><p>Jansen</p></td><td>1999</td></tr></table>\
        <script>weg()</script><nav>menu</nav><p>regel<br>Nieuwe regel<br>loopt door</p></body></html>";
    let document = read("a.html", html);
    let want = [
        "H1 Kop & staart",
        "P Een vette zin¹.",
        "I • een",
        "I • twee",
        "I 1. drie",
        "R Naam   Jaar",
        "R Jansen   1999",
        "X menu",
        "P regel",
        "P Nieuwe regel loopt door",
    ];
    assert_eq!(told(&document), want);
    assert_eq!((document.meta.title.as_str(), document.meta.format), ("De titel", Format::Html));

    let markdown = "# Kop & staart\n\nEen **vette** zin[^1] die\ndoorloopt.\n\n- een\n- twee\n\n1) drie\n\n\
        | Naam | Jaar |\n| --- | --- |\n| Jansen | 1999 |\n\n[^1]: De noot.\n\n##Zonder spatie\n\n\
        2019-01-02 Iets gebeurt\n2019-01-03 Nog iets\n";
    let want = [
        "H1 Kop & staart",
        "P Een vette zin¹ die doorloopt.",
        "I - een",
        "I - twee",
        "I 1) drie",
        "R Naam   Jaar",
        "R Jansen   1999",
        "N 1 De noot.",
        "H2 Zonder spatie",
        "P 2019-01-02 Iets gebeurt",
        "P 2019-01-03 Nog iets",
    ];
    assert_eq!(told(&read("a.md", markdown)), want);
}

#[test]
fn html_in_a_text_file_is_read_as_html() {
    let document = read(
        "a.txt",
        "---\ntitle: \"Zo: is het\"\nbron: 'De Bode'\n---\n\n<p>Een zin.</p>\n<p>Twee.</p>",
    );
    assert_eq!(
        told(&document),
        ["F(title) title: Zo: is het", "F(bron) bron: De Bode", "P Een zin.", "P Twee."]
    );
    assert_eq!(document.meta.title, "Zo: is het");
    assert_eq!(document.meta.origin.as_deref(), Some("De Bode"));
    assert_eq!(source_of(&document, "Zo: is het"), b"Zo: is het");
}

#[test]
fn front_matter_that_is_not_good_yaml_is_read_line_by_line_and_said() {
    let table = [
        ("---\ntitle: a: b\n---\nEen zin.", "a: b"),
        ("---\ntitle: een\ntitle: twee\n---\nEen zin.", "een"),
        ("---\ntitle: Goed\nx: &a [1]\ny: *a\n---\nEen zin.", "Goed"),
    ];
    for (raw, title) in table {
        let document = read("a.md", raw);
        assert_eq!(document.meta.title, title, "{raw:?}");
        assert!(notices(&document).contains("not good YAML"), "{raw:?}: {}", notices(&document));
        assert!(document.text.ends_with("Een zin."));
    }
    for raw in ["---\nEen zin zonder einde.", "---\nlos zinnetje\n---\nEen zin."] {
        let document = read("a.txt", raw);
        assert!(notices(&document).contains("front matter"), "{raw:?}");
        assert!(document.text.contains("zin"), "{raw:?}");
    }
}

#[test]
fn each_encoding_is_told_and_leads_back_to_its_bytes() {
    let utf16: Vec<u8> = "\u{feff}Eén zin".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let bare: Vec<u8> = "Eén lange zin".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let table: [(&[u8], &str, &[u8]); 6] = [
        ("Eén zin".as_bytes(), "utf-8", "Eén".as_bytes()),
        ("\u{feff}Eén zin".as_bytes(), "utf-8", "Eén".as_bytes()),
        (b"E\xe9n zin over co\xf6peratie en re\xfcnie", "windows-1252", b"E\xe9n"),
        (&utf16, "utf-16le", b"E\0\xe9\0n\0"),
        (&bare, "utf-16be", b"\0E\0\xe9\0n"),
        ("Eén zin \u{e9}".as_bytes().split_last().unwrap().1, "utf-8", "Eén".as_bytes()),
    ];
    for (bytes, encoding, source) in table {
        let document = read("a.txt", bytes);
        assert_eq!(document.meta.encoding, encoding, "{bytes:?}");
        assert_eq!(source_of(&document, "Eén"), source, "{bytes:?}");
    }
}

#[test]
fn garbled_letters_are_mended_counted_and_lead_back_to_the_garbled_bytes() {
    let document = read("a.txt", "Zij zei: β€œNatuurlijkâ€\u{9d} in het cafÃ©.");
    assert_eq!(document.text, "Zij zei: “Natuurlijk” in het café.");
    assert_eq!(source_of(&document, "“"), "β€œ".as_bytes());
    assert!(notices(&document).starts_with("3 places mended"), "{}", notices(&document));
}

#[test]
fn bytes_that_are_no_text_are_skipped_with_what_they_are() {
    let table: [(&[u8], &str); 6] = [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04....", "DOCX"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (&[0; 500], "control characters"),
        (b"", "empty"),
        (b"\n\n \n", "empty"),
    ];
    for (bytes, reason) in table {
        let corpus = Corpus::from_bytes(Path::new("a.txt"), bytes.to_vec());
        assert!(corpus.documents.is_empty());
        assert!(corpus.skipped[0].reason.contains(reason), "{:?}", corpus.skipped);
    }
}

#[test]
fn what_a_paper_is_and_who_speaks_is_told_by_its_head() {
    let table = [
        (
            "Nr. 5 BRIEF VAN DE MINISTER VAN VERKEER EN\nWATERSTAAT\n\nAan de Voorzitter\n\nHierbij het stuk.",
            Genre::Letter,
            "Brief van de Minister van Verkeer en Waterstaat",
            Some("Minister van Verkeer en Waterstaat"),
        ),
        ("Geachte heer,\n\nBetreft: uw vraag\n\nHet kan niet.", Genre::Letter, "uw vraag", None),
        (
            "· 1 mei 2001; a\n· 2 mei 2001; b\n· 3 mei 2001; c\n· 4 mei 2001; d",
            Genre::Chronology,
            "1 mei 2001; a",
            None,
        ),
        (
            "UTRECHT (ANP) - Er is iets gebeurd.",
            Genre::News,
            "UTRECHT (ANP) - Er is iets gebeurd.",
            None,
        ),
        (
            "Een dag\n\nEen zin.\n\nVergroot afbeelding Beeld: Ministerie van Zee",
            Genre::PressRelease,
            "Een dag",
            Some("Ministerie van Zee"),
        ),
        ("Zomaar een zin.", Genre::Other, "Zomaar een zin.", None),
    ];
    for (raw, genre, title, origin) in table {
        let meta = read("a.txt", raw).meta;
        assert_eq!(
            (meta.genre, meta.title.as_str(), meta.origin.as_deref()),
            (genre, title, origin),
            "{raw:?}"
        );
    }
}

#[test]
fn a_paper_without_a_heading_is_called_by_the_kind_it_names_itself() {
    let table = [
        ("Onderstaand feitenrelaas geeft weer hoe de brug er kwam.", "Feitenrelaas"),
        ("Dit gespreksverslag is door allen gezien.", "Gespreksverslag"),
        ("Hierbij een beknopte tijdlijn: eerst de brug.", "Tijdlijn"),
        ("Bijgaand overzicht, door de griffie gemaakt, is vol.", "Overzicht"),
        ("Bouw van de brug\n\nDeze notitie gaat over de brug.", "Bouw van de brug"),
        (
            "Deze week kwam het verslag van de griffie.",
            "Deze week kwam het verslag van de griffie.",
        ),
        ("Het verslag kwam laat.", "Het verslag kwam laat."),
        ("Deze lijstduwer heeft bezwaar.", "Deze lijstduwer heeft bezwaar."),
    ];
    for (raw, title) in table {
        assert_eq!(read("a.txt", raw).meta.title, title, "{raw:?}");
    }
}

#[test]
fn the_built_in_documents_read_well() {
    let corpus = Corpus::built_in();
    assert_eq!(corpus.title, "Nederland–Marokko");
    let told: Vec<_> =
        corpus.documents.iter().map(|d| (d.meta.title.as_str(), d.meta.genre)).collect();
    let want = [
        ("Blok: doorgaan relatie met Marokko te verbeteren", Genre::News),
        ("Feitenrelaas", Genre::Chronology),
        (
            "Staatssecretaris Van der Burg bezoekt collega minister Laftit in Marokko",
            Genre::PressRelease,
        ),
        ("Brief van de Minister van Buitenlandse Zaken", Genre::Letter),
        (
            "Brief van de Minister van Sociale Zaken en Werkgelegenheid (Integratiebeleid)",
            Genre::Letter,
        ),
    ];
    assert_eq!(told, want);
    let places = [
        (3, "Werkgelegenheid", "Werkgele-\ngenheid"),
        (3, "6 mei 2015", "6 mei \n2015"),
        (4, "6 mei 2015", "6 mei 2015"),
        (4, "¹", "1"),
        (2, "“De relatie", "β€œDe relatie"),
    ];
    for (document, clean, source) in places {
        assert_eq!(source_of(&corpus.documents[document], clean), source.as_bytes(), "{clean}");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_is_walked_in_order_and_every_skip_has_its_reason() {
    let root = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = root.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    };
    write("b.txt", b"Een zin.");
    write("a/c.md", b"# Kop");
    write("weg/d.txt", b"Weg.");
    write(".dossierignore", b"weg/\n");
    write(".git/config", b"x");
    write(".verborgen", b"x");
    write("dossier.yaml", b"title: x");
    write("e.pdf", b"%PDF-1.4");
    write("f.txt", b"Een zin.");
    std::os::unix::fs::symlink("/dev/zero", root.path().join("g.txt")).unwrap();
    std::os::unix::fs::symlink("..", root.path().join("h")).unwrap();
    let corpus = Corpus::open(&[root.path().to_owned()], &Limits::default()).unwrap();
    let names: Vec<&str> = corpus.documents.iter().map(|d| d.name.as_str()).collect();
    assert_eq!(names, ["a/c.md", "b.txt", "f.txt"]);
    assert_eq!(notices(&corpus.documents[2]), "the same bytes as b.txt");
    let skipped: Vec<_> =
        corpus.skipped.iter().map(|s| (s.name.as_str(), s.reason.as_str())).collect();
    let want = [
        (".git", "hidden folder"),
        (".verborgen", "hidden file"),
        ("e.pdf", "not text: a PDF (not read yet)"),
        ("g.txt", "symbolic link not followed"),
        ("h", "symbolic link not followed"),
    ];
    assert_eq!(skipped, want);
}

#[test]
fn limits_are_named_when_they_are_met() {
    let root = tempfile::tempdir().unwrap();
    for i in 0..5 {
        std::fs::create_dir_all(root.path().join("x/y/z")).unwrap();
        std::fs::write(root.path().join(format!("{i}.txt")), "één zin. ".repeat(30)).unwrap();
    }
    std::fs::write(root.path().join("x/y/z/diep.txt"), "Een zin.").unwrap();
    let limits =
        Limits { file_bytes: 100, files: 4, depth: 2, line_bytes: 64, ..Limits::default() };
    let corpus = Corpus::open(&[root.path().to_owned()], &limits).unwrap();
    assert_eq!(corpus.documents.len(), 4);
    assert!(corpus.skipped.iter().any(|s| s.reason.contains("more than 4 files")));
    let document = &corpus.documents[0];
    assert_eq!(document.source.len(), 100);
    assert!(notices(document).contains("longer than 100 bytes"), "{}", notices(document));
    assert!(document.blocks.iter().all(|b| b.span.len() <= 64));
    let deep = Limits { depth: 2, ..Limits::default() };
    let corpus = Corpus::open(&[root.path().to_owned()], &deep).unwrap();
    assert!(
        corpus.skipped.iter().any(|s| s.name == "x/y/z" && s.reason == "deeper than 2 folders")
    );
}

#[test]
fn a_path_that_is_not_there_ends_the_run() {
    let path = PathBuf::from("/nergens/te/vinden");
    let error = Corpus::open(&[path], &Limits::default()).unwrap_err();
    assert_eq!(error.to_string(), "cannot open /nergens/te/vinden: no such file or directory");
}

/// What holds of every document, whatever its bytes were.
fn check(document: &Document) -> Result<(), TestCaseError> {
    let text = &document.text;
    let safe = |c: char| c == '\n' || shown(c) == Shown::Itself;
    prop_assert!(text.chars().all(safe), "{text:?}");
    prop_assert_eq!(document.map.len(), text.len());
    let mut at = 0;
    for block in &document.blocks {
        prop_assert!(!block.span.is_empty());
        prop_assert_eq!(block.span.start, at);
        let words = text.get(block.span.range());
        prop_assert!(words.is_some_and(|w| !w.contains('\n') && w.trim() == w), "{words:?}");
        prop_assert!((block.span.start..=block.span.end).contains(&block.body));
        prop_assert!(text.is_char_boundary(block.body));
        at = block.span.end + 1;
    }
    prop_assert_eq!(at, if text.is_empty() { 0 } else { text.len() + 1 });
    for (i, c) in text.char_indices() {
        let span = Span::new(i, i + c.len_utf8());
        if let Some(source) = document.map.to_source(span) {
            let bytes = document.source.get(source);
            prop_assert!(bytes.is_some_and(|b| !b.is_empty()));
            if document.map.is_verbatim(span) {
                prop_assert_eq!(bytes, Some(span.of(text).as_bytes()));
            }
        }
    }
    Ok(())
}

fn check_all(bytes: &[u8]) -> Result<(), TestCaseError> {
    for name in ["a.txt", "a.md", "a.html", "a.xml", "a"] {
        let corpus = Corpus::from_bytes(Path::new(name), bytes.to_vec());
        corpus.documents.iter().try_for_each(check)?;
        prop_assert_eq!(corpus.documents.len() + corpus.skipped.len(), 1);
    }
    Ok(())
}

#[test]
fn the_built_in_documents_keep_the_rules_of_all_documents() {
    for document in &Corpus::built_in().documents {
        check(document).unwrap();
    }
}

/// Pieces of text that have a meaning for one reader or another.
const PIECES: [&str; 44] = [
    "\n",
    "\n\n",
    " ",
    "   ",
    "\t",
    "\r\n",
    "\u{c}",
    "- ",
    "· ",
    "1. ",
    "a) ",
    "# ",
    "##x",
    "---\n",
    "title: ",
    "\"",
    "'",
    "<p>",
    "</p>",
    "<li>",
    "<td>",
    "<tr>",
    "<!--",
    "<a href=\"",
    "&amp;",
    "&#27;",
    "&#x202e;",
    "\u{ad}",
    "\u{ad}\n",
    "-\n",
    "woord",
    "Woord",
    "2015",
    "20151",
    "1 Noot",
    "é",
    "β€œ",
    "Ã©",
    "\u{1b}[31m",
    "\u{202e}",
    "*",
    "|",
    "[^1]",
    "```",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_become_safe_text_that_leads_back(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        check_all(&bytes)?;
    }

    #[test]
    fn any_mix_of_markup_becomes_safe_text_that_leads_back(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..60),
        latin in any::<bool>(),
    ) {
        let text = pieces.concat();
        let mut bytes = text.clone().into_bytes();
        if latin {
            bytes = text.chars().filter_map(|c| u8::try_from(u32::from(c)).ok()).collect();
        }
        check_all(&bytes)?;
    }
}

/// A dossier of two letters with these settings: what a test wants to know of it.
fn with_settings(settings: &str) -> (dossier_tui::dossier::Dossier, tempfile::TempDir) {
    let root = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(root.path().join(name), text).unwrap();
    std::fs::create_dir(root.path().join("in")).unwrap();
    write("a.txt", "Den Haag, 28 mei 2015\n\nGisteren kwam zij. It was on 3 March 2014.\n");
    write("in/b.txt", "Gisteren kwam zij.\n");
    write("dossier.yaml", settings);
    let dossier = dossier_tui::dossier::Dossier::open(&[root.path().to_owned()]).unwrap();
    (dossier, root)
}

#[test]
fn what_the_reader_says_of_a_document_overrules_it() {
    use dossier_tui::corpus::{DocumentId, Language};
    use dossier_tui::extract::{DateSource, Lexicon};
    let (dossier, _root) = with_settings(
        "title: De kust\nlanguage: nl\ndocuments:\n  in/b.txt: {date: 2015-03, title: Brief, origin: Havenraad}\n  a.txt: {language: en}\n",
    );
    assert_eq!(dossier.corpus().title, "De kust");
    assert_eq!(dossier.corpus().skipped, []);
    let letter = &dossier.documents()[1];
    assert_eq!(
        (letter.meta.title.as_str(), letter.meta.origin.as_deref()),
        ("Brief", Some("Havenraad"))
    );
    let date = dossier.reading(DocumentId(1)).unwrap().date;
    assert_eq!(
        (date.from, date.value.unwrap().to_string()),
        (DateSource::ByHand, "2015-03".to_owned())
    );
    let languages = dossier.documents().iter().map(|d| Lexicon::of(d).language());
    assert!(languages.eq([Language::English, Language::Dutch]));
}

#[test]
fn a_mistake_in_the_settings_names_its_line_and_costs_only_the_settings() {
    let table = [
        ("titel: De kust\n", "dossier.yaml:1", "unknown field `titel`"),
        ("documents:\n  a.txt: {date: gisteren}\n", "dossier.yaml:2", "found gisteren"),
        ("documents:\n  a.txt: {date: 2015-02-30}\n", "dossier.yaml:2", "found 2015-02-30"),
        ("language: fr\n", "dossier.yaml:1", "unknown variant `fr`"),
        ("title: x\ndocuments:\n  weg.txt: {title: x}\n", "dossier.yaml:3", "found weg.txt"),
        ("title: [\n", "dossier.yaml:", ""),
    ];
    for (settings, place, reason) in table {
        let (dossier, _root) = with_settings(settings);
        assert_eq!(dossier.documents().len(), 2, "{settings}");
        let [told] = dossier.corpus().skipped.as_slice() else { panic!("{settings}") };
        assert!(told.name.starts_with(place) && told.reason.contains(reason), "{told:?}");
    }
}

#[test]
fn empty_settings_say_nothing() {
    for settings in ["", "\n# nothing yet\n", "documents:\n", "language:\n"] {
        let (dossier, _root) = with_settings(settings);
        assert_eq!(dossier.corpus().skipped, [], "{settings:?}");
    }
}
