//! `docs/filter.md` says what the filter does: every row of its tables is tried.

use dossier_tui::dossier::Dossier;
use dossier_tui::query::{Index, Query};
use dossier_tui::timeline::EventId;

/// Rows of the tables: cells without their backquotes, `\|` as it is typed.
fn rows() -> Vec<Vec<String>> {
    let page = include_str!("../docs/filter.md");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let cell = |cell: &str| cell.trim().trim_matches('`').replace('\u{0}', "|");
    let cells = |row: &str| {
        let row = row.replace("\\|", "\u{0}");
        row.trim_matches('|').split('|').map(cell).collect()
    };
    rows.map(cells).collect()
}

#[test]
fn every_example_is_read() {
    let rows = rows();
    assert!(rows.len() > 30, "the tables are still there");
    for row in rows {
        match (row.as_slice(), Query::parse(&row[0])) {
            ([_, _], Ok(_)) => {}
            ([filter, under, message], Err(error)) => {
                assert_eq!((&error.message, error.span.of(filter)), (message, under.as_str()));
            }
            (row, read) => panic!("{row:?} is read as {read:?}"),
        }
    }
}

/// How many events of the built-in dossier each example keeps, and the first of them, so that what
/// a row claims can be read beside what it does.
#[test]
fn every_example_keeps_what_it_says() {
    let dossier = Dossier::open(&[]).unwrap();
    let index = Index::new(&dossier);
    let first = |event: EventId| {
        let telling = dossier.timeline().telling(event)?;
        let words = dossier.document(telling.document)?.words(telling.headline);
        let start: String = words.chars().take(60).collect();
        Some(format!("{} {start}", telling.when))
    };
    let kept = |row: Vec<String>| {
        let query = Query::parse(&row[0]).ok()?;
        let events = index.select(&dossier, &query).events;
        let first = events.first().and_then(|&event| first(event)).unwrap_or_default();
        Some(format!("{:3}  {}  |  {first}", events.len(), row[0]))
    };
    let kept: Vec<String> = rows().into_iter().filter_map(kept).collect();
    insta::assert_snapshot!(kept.join("\n"));
}

/// The examples of the README keep something of the dossier it speaks of.
#[test]
fn every_filter_of_the_readme_finds_something() {
    let readme = include_str!("../README.md");
    let typed = readme.lines().find(|l| l.contains("filters as you type:")).unwrap();
    let typed = typed.split('`').skip(3).step_by(2).filter(|f| !f.contains(".md"));
    let given = readme.lines().filter_map(|line| {
        let filter = line.split_once("--filter ")?.1;
        let quoted = filter.strip_prefix('\'').and_then(|f| f.split('\'').next());
        quoted.or(filter.split(' ').next())
    });
    let filters: Vec<&str> = typed.chain(given).collect();
    assert!(filters.len() >= 6, "{filters:?}");
    let dossier = Dossier::open(&[]).unwrap();
    let index = Index::new(&dossier);
    for filter in filters {
        let query = Query::parse(filter).unwrap_or_else(|e| panic!("{filter}: {}", e.message));
        let kept = index.select(&dossier, &query).events.len();
        assert!((1..dossier.timeline().events().len()).contains(&kept), "{filter} keeps {kept}");
    }
}

#[test]
fn what_is_said_to_keep_everything_asks_nothing() {
    let all = rows().into_iter().filter(|row| row[1] == "everything");
    let asks: Vec<_> = all.map(|row| Query::parse(&row[0]).is_ok_and(|q| q.is_empty())).collect();
    assert_eq!(asks, [true, true]);
}

#[test]
fn what_is_said_to_be_the_same_is() {
    for row in rows() {
        if let Some(same) = row[1].strip_prefix("as `") {
            let same = same.split('`').next().unwrap();
            assert_eq!(Query::parse(&row[0]), Query::parse(same), "{}", row[0]);
        }
    }
}

#[test]
fn the_page_knows_every_field_and_value() {
    let page = include_str!("../docs/filter.md");
    let listed = |filter: &str| {
        let message = Query::parse(filter).unwrap_err().message;
        let list =
            message.trim_start_matches("expected ").trim_start_matches("a field (").to_owned();
        let list = list.split([')']).next().unwrap().split(", found").next().unwrap().to_owned();
        list.replace(" or ", ", ").split(", ").map(str::to_owned).collect::<Vec<_>>()
    };
    for field in listed("xx:x") {
        assert!(page.contains(&format!("`{field}:")), "{field}");
    }
    for value in listed("is:xx").into_iter().chain(listed("kind:xx")) {
        let named = [format!(":{value}`"), format!("`{value}`"), format!("{value}`")];
        assert!(named.iter().any(|named| page.contains(named)), "{value}");
    }
}
