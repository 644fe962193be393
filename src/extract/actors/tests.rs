//! Sentences and whom they mean; the pitfalls; the table of offices; what holds for any text.

use std::path::Path;
use std::sync::LazyLock;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;
use crate::corpus::Corpus;
use crate::date::DateRange;
use crate::extract::{ActorKind, DateSource, DocumentDate, How, Part, Reading, read_dates};

pub(super) static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| Gazetteer::built_in().unwrap());

pub(super) fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

pub(super) fn told_on(date: &str) -> DocumentDate {
    let value = (!date.is_empty()).then(|| DateRange::day(day(date)));
    DocumentDate { value, from: DateSource::Header, span: None }
}

pub(super) fn documents(texts: &[&str]) -> Vec<Document> {
    let read = |text: &&str| {
        Corpus::from_bytes(Path::new("paper.txt"), text.as_bytes().to_vec()).documents
    };
    texts.iter().flat_map(read).collect()
}

/// Every mention of a text told on a day, as `words=id`.
pub(super) fn said(date: &str, text: &str) -> Vec<String> {
    let gazetteer = &*GAZETTEER;
    let documents = documents(&[text]);
    let read = |d| Reading { date: told_on(date), ..read_dates(d) };
    let times: Vec<_> = documents.iter().map(read).collect();
    let (actors, mentions) = find_actors(&documents, &times, gazetteer);
    let (Some(document), Some(mentions)) = (documents.first(), mentions.first()) else {
        return Vec::new();
    };
    let id = |m: &Mention| actors.get(m.actor).unwrap().id.clone();
    mentions.iter().map(|m| format!("{}={}", document.words(m.span), id(m))).collect()
}

pub(super) fn check(cases: &[(&str, &str, &[&str])]) {
    let told: Vec<_> = cases.iter().map(|(date, text, _)| (date, text, said(date, text))).collect();
    let wrong: Vec<_> = told.iter().zip(cases).filter(|((.., told), (.., e))| told != e).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn ministries_are_named_alone_and_in_a_row() {
    check(&[
        ("2020-01-01", "Het ministerie van Financiën betaalt.", &["ministerie van Financiën=fin"]),
        (
            "2020-01-01",
            "De ministeries van Financiën, Economische Zaken en Klimaat en Sociale Zaken en Werkgelegenheid.",
            &[
                "ministeries van Financiën=fin",
                "Economische Zaken en Klimaat=ez",
                "Sociale Zaken en Werkgelegenheid=szw",
            ],
        ),
        (
            "2014-01-01",
            "het Ministerie van Veiligheid en Justitie",
            &["Ministerie van Veiligheid en Justitie=jenv"],
        ),
        ("2020-01-01", "overleg tussen BZK, VWS en OCW", &["BZK=bzk", "VWS=vws", "OCW=ocw"]),
        (
            "2020-01-01",
            "het Turkse ministerie van Buitenlandse Zaken",
            &["Turkse ministerie van Buitenlandse Zaken=bz-turkije"],
        ),
    ]);
}

#[test]
fn offices_are_held_by_whoever_held_them_that_day() {
    check(&[
        (
            "2016-03-01",
            "De minister van Buitenlandse Zaken schreef.",
            &["minister van Buitenlandse Zaken=bert-koenders"],
        ),
        (
            "2018-02-20",
            "De minister van Buitenlandse Zaken schreef.",
            &["minister van Buitenlandse Zaken=sigrid-kaag"],
        ),
        ("2019-12-01", "De minister van BZK schreef.", &["minister van BZK=raymond-knops"]),
        ("2020-04-14", "De minister van BZK schreef.", &["minister van BZK=kajsa-ollongren"]),
        (
            "2020-05-01",
            "minister voor Rechtsbescherming",
            &["minister voor Rechtsbescherming=sander-dekker"],
        ),
        ("2024-08-01", "De minister-president sprak.", &["minister-president=dick-schoof"]),
        (
            "2023-03-01",
            "de staatssecretaris van Asiel en Migratie",
            &["staatssecretaris van Asiel en Migratie=eric-van-der-burg"],
        ),
        (
            "2016-01-02",
            "BRIEF VAN DE MINISTER VAN FINANCIËN",
            &["MINISTER VAN FINANCIËN=jeroen-dijsselbloem"],
        ),
        (
            "2024-08-22",
            "aan de Ministers van Sociale Zaken en Werkgelegenheid en van Volksgezondheid, Welzijn en Sport",
            &[
                "Ministers van Sociale Zaken en Werkgelegenheid=eddy-van-hijum",
                "Volksgezondheid, Welzijn en Sport=fleur-agema",
            ],
        ),
        (
            "2023-05-01",
            "aan de Staatssecretaris en de Minister van Volksgezondheid, Welzijn en Sport",
            &[
                "Staatssecretaris=maarten-van-ooijen",
                "Minister van Volksgezondheid, Welzijn en Sport=ernst-kuipers",
            ],
        ),
    ]);
}

#[test]
fn an_office_without_a_known_holder_stays_an_office() {
    check(&[
        // Nobody between two ministers; no date at all; two at once; before the table begins.
        (
            "2018-02-28",
            "de staatssecretaris van Defensie en de minister van Wonen",
            &["staatssecretaris van Defensie=barbara-visser"],
        ),
        ("2017-11-01", "de minister van Landbouw", &["minister van Landbouw=carola-schouten"]),
        (
            "2015-03-15",
            "de staatssecretaris van Veiligheid en Justitie",
            &["staatssecretaris van Veiligheid en Justitie=staatssecretaris-jenv"],
        ),
        (
            "2021-05-01",
            "de staatssecretaris van Financiën",
            &["staatssecretaris van Financiën=staatssecretaris-fin"],
        ),
        ("1996-05-01", "de minister van Defensie", &["minister van Defensie=minister-def"]),
        ("", "de minister van Defensie", &["minister van Defensie=minister-def"]),
        (
            "2021-05-01",
            "de toenmalig minister van Defensie",
            &["minister van Defensie=minister-def"],
        ),
        ("2021-05-01", "de oud-minister van Defensie", &["minister van Defensie=minister-def"]),
    ]);
}

#[test]
fn one_of_two_holders_is_meant_when_the_paper_names_one() {
    check(&[(
        "2021-05-01",
        "De staatssecretaris van Financiën antwoordt. Staatssecretaris Vijlbrief licht toe.",
        &[
            "staatssecretaris van Financiën=hans-vijlbrief",
            "Staatssecretaris Vijlbrief=hans-vijlbrief",
        ],
    )]);
}

#[test]
fn names_behind_titles_offices_and_parties_are_persons() {
    check(&[
        (
            "2019-06-01",
            "VVD-Kamerlid Koopmans vroeg ernaar.",
            &["VVD-Kamerlid Koopmans=sven-koopmans", "VVD=vvd"],
        ),
        (
            "2019-06-01",
            "Haar CDA-collega Van Toorenburg zweeg.",
            &["CDA-collega Van Toorenburg=madeleine-van-toorenburg", "CDA=cda"],
        ),
        ("2020-06-01", "D66’er Jetten wil meer.", &["D66’er Jetten=rob-jetten", "D66=d66"]),
        (
            "2024-06-03",
            "Antwoord van Minister Bruins Slot (Buitenlandse Zaken)",
            &["Minister Bruins Slot=hanke-bruins-slot"],
        ),
        (
            "2012-06-03",
            "minister Schultz van Haegen van Infrastructuur en Milieu",
            &[
                "minister Schultz van Haegen van Infrastructuur en Milieu=melanie-schultz-van-haegen-maas-geesteranus",
            ],
        ),
        (
            "2022-06-03",
            "minister Yesilgoz en minister Van der Wal",
            &[
                "minister Yesilgoz=dilan-yesilgoz-zegerius",
                "minister Van der Wal=christianne-van-der-wal-zeggelink",
            ],
        ),
        (
            "2019-06-03",
            "Vragen van het lid Klaver (GroenLinks)",
            &["het lid Klaver=jesse-klaver", "GroenLinks=groenlinks"],
        ),
        (
            "2019-06-03",
            "de leden Klaver (GL) en Van Ojik (GL)",
            &[
                "de leden Klaver=jesse-klaver",
                "GL=groenlinks",
                "Van Ojik=bram-van-ojik",
                "GL=groenlinks",
            ],
        ),
        (
            "2019-06-03",
            "De leden J. van Dijk en Van Ojik stemden tegen.",
            &["De leden J. van Dijk=jasper-van-dijk", "Van Ojik=bram-van-ojik"],
        ),
        (
            "2019-06-03",
            "Ellemeet (GroenLinks): dat klopt.",
            &["Ellemeet=corinne-ellemeet", "GroenLinks=groenlinks"],
        ),
        ("2015-06-03", "getekend door A.G. Koenders", &["A.G. Koenders=bert-koenders"]),
        (
            "2009-04-03",
            "staatssecretaris van BZK, Bijleveld-Schouten A.Th.B.",
            &[
                "staatssecretaris van BZK=ank-bijleveld-schouten",
                "Bijleveld-Schouten A.Th.B.=ank-bijleveld-schouten",
            ],
        ),
        (
            "2019-06-03",
            "mevrouw Aaltje Zandstra-Broek sprak met dr. H.K. Piersma",
            &[
                "mevrouw Aaltje Zandstra-Broek=naam-aaltje-zandstra-broek",
                "dr. H.K. Piersma=naam-h-k-piersma",
            ],
        ),
        (
            "2019-06-03",
            "Volgens Peter Zandstra was het anders.",
            &["Peter Zandstra=naam-peter-zandstra"],
        ),
    ]);
}

#[test]
fn two_of_one_name_are_told_apart_by_date_party_or_initials() {
    check(&[
        ("2023-02-01", "minister Wiersma", &["minister Wiersma=dennis-wiersma"]),
        ("2025-02-01", "minister Wiersma", &["minister Wiersma=femke-wiersma"]),
        ("2018-02-01", "minister Bruins", &["minister Bruins=bruno-bruins"]),
        ("2025-02-01", "minister Bruins", &["minister Bruins=eppo-bruins"]),
        ("2025-10-01", "staatssecretaris Rutte", &["staatssecretaris Rutte=arno-rutte"]),
        ("2023-10-01", "premier Rutte", &["premier Rutte=mark-rutte"]),
        (
            "2019-06-01",
            "Kamerlid Van Dijk (PvdA)",
            &["Kamerlid Van Dijk=gijs-van-dijk", "PvdA=pvda"],
        ),
        ("2019-06-01", "Kamerlid Van Dijk", &["Kamerlid Van Dijk=naam-van-dijk"]),
        ("2011-06-01", "CDA-Kamerlid Koopmans", &["CDA-Kamerlid Koopmans=ger-koopmans", "CDA=cda"]),
    ]);
}

#[test]
fn a_country_and_a_noun_make_an_actor() {
    check(&[
        (
            "2019-12-01",
            "de Turkse ambassadeur en de Franse autoriteiten",
            &[
                "Turkse ambassadeur=ambassadeur-turkije-nl",
                "Franse autoriteiten=autoriteiten-frankrijk",
            ],
        ),
        (
            "2019-12-01",
            "de ambassade van België",
            &["ambassade van België=ambassade-belgie-nl", "België=belgie"],
        ),
        (
            "2019-12-01",
            "de Nederlandse ambassade in Ankara",
            &["Nederlandse ambassade in Ankara=ambassade-nl-turkije", "Ankara=ankara"],
        ),
        (
            "2019-12-01",
            "de regering van Tunesië en de Belgische regering",
            &[
                "regering van Tunesië=regering-tunesie",
                "Tunesië=tunesie",
                "Belgische regering=regering-belgie",
            ],
        ),
        (
            "2018-12-01",
            "de Marokkaanse minister van Buitenlandse Zaken",
            &["Marokkaanse minister van Buitenlandse Zaken=nasser-bourita"],
        ),
        (
            "2018-12-01",
            "de Turkse minister van Buitenlandse Zaken",
            &["Turkse minister van Buitenlandse Zaken=minister-bz-turkije"],
        ),
        ("2018-12-01", "de Franse president Macron", &["Franse president Macron=naam-macron"]),
        (
            "2018-12-01",
            "De Marokkaanse ambassadeur belde. De ambassadeur zei niets.",
            &[
                "Marokkaanse ambassadeur=ambassadeur-marokko-nl",
                "ambassadeur=ambassadeur-marokko-nl",
            ],
        ),
    ]);
}

#[test]
fn the_colleague_of_a_minister_is_the_minister_of_the_other_country() {
    check(&[
        (
            "2019-03-01",
            "Minister Blok belde zijn Marokkaanse ambtgenoot.",
            &["Minister Blok=stef-blok", "Marokkaanse ambtgenoot=nasser-bourita"],
        ),
        (
            "2016-03-01",
            "Ik sprak mijn Marokkaanse collega.\n\nDe Minister van Buitenlandse Zaken,\n\nA.G. Koenders",
            &[
                "Marokkaanse collega=salaheddine-mezouar",
                "Minister van Buitenlandse Zaken=bert-koenders",
                "A.G. Koenders=bert-koenders",
            ],
        ),
        ("2016-03-01", "Ik sprak mijn Marokkaanse collega.", &[]),
    ]);
}

#[test]
fn chambers_cabinets_and_committees_have_names() {
    check(&[
        (
            "2016-01-01",
            "Het kabinet informeert uw Kamer.",
            &["kabinet=kabinet-rutte-2", "Kamer=tweede-kamer"],
        ),
        (
            "2023-01-01",
            "De regering antwoordt de Eerste Kamer.",
            &["regering=kabinet-rutte-4", "Eerste Kamer=eerste-kamer"],
        ),
        (
            "2023-01-01",
            "het vorige kabinet, het kabinet-Rutte II",
            &["kabinet-Rutte II=kabinet-rutte-2"],
        ),
        (
            "2016-01-01",
            "de vaste commissie voor Defensie",
            &["vaste commissie voor Defensie=vaste-commissie-def"],
        ),
        (
            "2016-01-01",
            "de vaste commissie voor Europese Zaken",
            &["vaste commissie voor Europese Zaken=vaste-commissie-europese-zaken"],
        ),
        (
            "2016-01-01",
            "de Voorzitter van de Tweede Kamer",
            &["Voorzitter van de Tweede Kamer=kamervoorzitter", "Tweede Kamer=tweede-kamer"],
        ),
        (
            "2016-02-01",
            "de Voorzitter van de Tweede Kamer",
            &["Voorzitter van de Tweede Kamer=khadija-arib", "Tweede Kamer=tweede-kamer"],
        ),
        (
            "2016-02-01",
            "de gemeente Hilvarenbeek en de rechtbank Rotterdam",
            &[
                "gemeente Hilvarenbeek=gemeente-hilvarenbeek",
                "rechtbank Rotterdam=rechtbank-rotterdam",
            ],
        ),
    ]);
}

#[test]
fn brackets_define_short_names() {
    check(&[
        (
            "2016-01-01",
            "De Dienst Ruimtelijke Kartering (DRK) meet. Later mat DRK opnieuw.",
            &["Dienst Ruimtelijke Kartering=drk", "DRK=drk", "DRK=drk"],
        ),
        // A law, a substance and a system are no bodies.
        (
            "2016-01-01",
            "de Wet Open Ruimte (WOR), de Poly Fluor Stof (PFS) en het Digitaal Loket (DL)",
            &[],
        ),
        (
            "2020-01-01",
            "De Staatssecretaris van Justitie en Veiligheid (hierna: staatssecretaris) belt.",
            &[
                "Staatssecretaris van Justitie en Veiligheid=ankie-broekers-knol",
                "staatssecretaris=ankie-broekers-knol",
            ],
        ),
    ]);
}

#[test]
fn surnames_are_sure_for_all_of_the_paper_and_only_then() {
    check(&[
        (
            "2019-12-01",
            "Blok wil meer. Minister Blok zei dat. Broekers niet.",
            &["Blok=stef-blok", "Minister Blok=stef-blok"],
        ),
        (
            "2020-12-01",
            "Staatssecretaris Broekers-Knol kwam. Broekers sprak.",
            &["Staatssecretaris Broekers-Knol=ankie-broekers-knol", "Broekers=ankie-broekers-knol"],
        ),
        ("2019-12-01", "Bos en Kamp zijn groen. Een Blok beton.", &[]),
        // Another first name, another double name, an everyday word, another initial.
        (
            "2019-01-01",
            "Staatssecretaris Snel kwam. Snel ging hij. Toen kwam Karel-Jan Snel-Bakker, en ook X. Snel.",
            &[
                "Staatssecretaris Snel=menno-snel",
                "Karel-Jan Snel-Bakker=naam-karel-jan-snel-bakker",
                "X. Snel=naam-x-snel",
            ],
        ),
        ("2019-01-01", "de heer de Jonge van de dorpsraad", &["de heer de Jonge=naam-de-jonge"]),
        ("2019-01-01", "De heer De Jonge van de dorpsraad", &["De heer De Jonge=naam-de-jonge"]),
    ]);
}

#[test]
fn bare_offices_are_whoever_had_them_last() {
    check(&[
        (
            "2019-12-01",
            "De minister van Defensie kwam. De minister zei niets. De minister van Financiën ook. De minister zweeg.",
            &[
                "minister van Defensie=ank-bijleveld-schouten",
                "minister=ank-bijleveld-schouten",
                "minister van Financiën=wopke-hoekstra",
                "minister=wopke-hoekstra",
            ],
        ),
        ("2019-12-01", "De staatssecretaris zei niets.", &["staatssecretaris=staatssecretaris"]),
        ("2019-12-01", "Een minister, geen staatssecretaris.", &[]),
        (
            "2019-12-01",
            "De minister van Defensie kwam, de staatssecretaris XQ en de minister van Toerisme niet.",
            &["minister van Defensie=ank-bijleveld-schouten"],
        ),
    ]);
}

#[test]
fn the_paper_itself_is_believed_before_the_table() {
    check(&[
        (
            "2022-06-01",
            "De Minister van Financiën,\n\nH.Q. Zandstra",
            &["Minister van Financiën=naam-h-q-zandstra", "H.Q. Zandstra=naam-h-q-zandstra"],
        ),
        // Signed by someone else: the office stays its holder's.
        (
            "2022-06-01",
            "De Minister van Financiën, namens deze,\n\nH.Q. Zandstra",
            &["Minister van Financiën=sigrid-kaag", "H.Q. Zandstra=naam-h-q-zandstra"],
        ),
    ]);
}

#[test]
fn pitfalls_name_nobody() {
    check(&[
        ("2020-01-01", "<!DOCTYPE> ISSN 0921 PFAS AVG WIA", &[]),
        ("2020-01-01", "artikel 3, lid B en lid 4", &[]),
        ("2020-01-01", "Groene Weide was Lange Tijd Stil", &[]),
        ("2020-01-01", "de Marokko-kwestie, een anti-Europese toon", &[]),
        ("2020-01-01", "Kamer 3 en de meervoudige Kamer", &[]),
        ("2020-01-01", "het ministerschap, ministerieel, kabinetschef", &[]),
    ]);
}

#[test]
fn a_name_never_crosses_a_block() {
    check(&[(
        "2019-12-01",
        "De minister van\n\nFinanciën en Minister\n\nBlok",
        &["Minister=minister"],
    )]);
}

#[test]
fn another_paper_of_the_dossier_is_the_evidence() {
    let gazetteer = &*GAZETTEER;
    let documents = documents(&[
        "De staatssecretaris van Justitie en Veiligheid belde.",
        "Staatssecretaris Broekers-Knol zegt van niet.",
    ]);
    let times = ["2019-12-05", "2019-12-06"].map(|day| Reading::dated(told_on(day)));
    let (actors, mentions) = find_actors(&documents, &times, gazetteer);
    let first = &mentions[0][0];
    assert_eq!(actors.get(first.actor).unwrap().id, "ankie-broekers-knol");
    assert_eq!(first.how, How::RoleByDate);
    let (document, span) = first.evidence.unwrap();
    assert_eq!(document, DocumentId(1));
    assert_eq!(documents[1].words(span), "Staatssecretaris Broekers-Knol");
}

#[test]
fn an_actor_can_be_found_by_the_words_of_the_papers() {
    let gazetteer = &*GAZETTEER;
    let documents = documents(&["De Marokkaanse ambassadeur sprak met DT&V."]);
    let (actors, _) = find_actors(&documents, &[Reading::dated(told_on("2019-12-06"))], gazetteer);
    let forms: Vec<&str> =
        actors.iter().flat_map(|(_, a)| a.forms.iter().map(String::as_str)).collect();
    assert_eq!(forms, ["Marokkaanse ambassadeur", "DT&V"]);
}

#[test]
fn ids_are_unique_and_terms_half_open() {
    let gazetteer = &*GAZETTEER;
    let mut ids: Vec<&str> = gazetteer.actors().iter().map(|a| a.id.as_str()).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for actor in gazetteer.actors() {
        for office in &actor.offices {
            assert!(office.until.is_none_or(|u| office.from < u), "{} {}", actor.id, office.title);
            assert!(!office.source.is_empty(), "{} {}", actor.id, office.title);
        }
    }
}

#[test]
fn names_of_bodies_are_theirs_alone() {
    let mut owners: std::collections::BTreeMap<String, Vec<&str>> =
        std::collections::BTreeMap::new();
    let bodies = GAZETTEER.actors().iter().filter(|a| a.kind == ActorKind::Organisation);
    for body in bodies.filter(|a| !a.id.starts_with("kabinet-")) {
        for name in body.names() {
            let ids = owners.entry(name.clone()).or_default();
            ids.push(&body.id);
            ids.dedup();
        }
    }
    owners.retain(|_, ids| ids.len() > 1);
    assert!(owners.is_empty(), "{owners:#?}");
}

#[test]
fn every_fact_has_a_source_that_can_be_looked_up() {
    let text = include_str!("../../../assets/actors.yaml");
    let entries = text.lines().filter(|l| l.starts_with("- {id: "));
    let without: Vec<&str> = entries.filter(|l| !l.contains("source: ")).collect();
    assert!(without.is_empty() && !text.contains("general knowledge"), "{without:#?}");
}

#[test]
fn an_office_of_one_has_one_holder_at_a_time() {
    let gazetteer = &*GAZETTEER;
    let one = |t: &&tenures::Tenure| {
        matches!(t.office.post, Post::Minister | Post::Premier | Post::Speaker)
    };
    let all = (0..gazetteer.people.len()).flat_map(|person| gazetteer.tenures_of(person));
    let tenures: Vec<_> = all.filter(one).collect();
    let mut shared = Vec::new();
    for (i, a) in tenures.iter().enumerate() {
        for b in tenures.iter().skip(i + 1).filter(|b| b.office == a.office && a.person != b.person)
        {
            let last = b.term.until.and_then(|u| u.pred_opt()).unwrap_or(NaiveDate::MAX);
            if a.term.touches(b.term.from, last) {
                let name = |p: usize| gazetteer.actor_of(p).unwrap().id.clone();
                shared.push(format!("{} {} {:?}", name(a.person), name(b.person), a.office));
            }
        }
    }
    assert!(shared.is_empty(), "{shared:#?}");
}

#[test]
fn surnames_of_several_politicians_are_known_to_be_shared() {
    let gazetteer = &*GAZETTEER;
    let mut shared: Vec<&str> = Vec::new();
    for person in gazetteer.people.iter().filter(|p| !p.bulk) {
        let same = gazetteer.of_surname(&person.surname);
        let reviewed = same.iter().filter(|p| gazetteer.person(**p).is_some_and(|p| !p.bulk));
        if reviewed.count() > 1 {
            shared.push(&person.surname);
        }
    }
    shared.sort_unstable();
    shared.dedup();
    assert_eq!(shared, ["Bruins", "Heijnen", "Jansen", "Rutte", "Wiersma", "de Vries"]);
}

#[test]
fn a_mistake_in_a_file_is_told_with_its_line() {
    let cases = [
        ("persons:\n- {name: Jan Blok, surname: Blok, age: 3}\n", 2, "unknown field"),
        ("persons:\n- {name: Jan Blok, surname: Bos}\n", 2, "to end in its surname"),
        ("places:\n- Ede\n- Ede\n", 2, "stands here twice"),
        ("countries:\n- Marokko\n", 2, "a country and its adjective"),
        ("persons:\n- {name: Jan Blok, surname: Blok, parties: [xyz]}\n", 2, "id of a party"),
        ("cabinets:\n- {id: k, name: Kabinet-K, term: 2020, source: s}\n", 2, "a term like"),
    ];
    for (text, line, reason) in cases {
        let error = Gazetteer::from_yaml("my/actors.yaml", text).unwrap_err().to_string();
        assert!(error.starts_with(&format!("my/actors.yaml:{line}: ")), "{error}");
        assert!(error.contains(reason), "{error}");
    }
}

#[test]
fn parts_are_told_by_the_words_before_and_the_place_in_the_clause() {
    let table: &[(&str, &[&str])] = &[
        ("De minister schrijft aan de Tweede Kamer.", &["minister+", "Tweede Kamer>"]),
        (
            "Op 3 mei belde minister Blok de Marokkaanse ambassadeur.",
            &["minister Blok+", "Marokkaanse ambassadeur>"],
        ),
        (
            "De ambassade van Turkije werd door de IND gebeld.",
            &["ambassade van Turkije>", "Turkije.", "IND+"],
        ),
        (
            "Stef Blok en Lodewijk Asscher spraken met Turkije.",
            &["Stef Blok+", "Lodewijk Asscher+", "Turkije."],
        ),
        ("Stef Blok zegt dat Marokko heeft geweigerd.", &["Stef Blok+", "Marokko+"]),
        ("In Rabat overlegt de VVD; Frankrijk zweeg.", &["Rabat.", "VVD+", "Frankrijk+"]),
        (
            "De nieuwe minister Blok gaf de Marokkaanse ambassadeur en de IND een brief.",
            &["minister Blok+", "Marokkaanse ambassadeur>", "IND>"],
        ),
        ("1. Ministerie van Financiën", &["Ministerie van Financiën."]),
        ("Tijdens het bezoek door Stef Blok aan Marokko regende het.", &["Stef Blok+", "Marokko>"]),
    ];
    for (text, expected) in table {
        let documents = documents(&[text]);
        let times = [Reading::dated(told_on("2019-12-06"))];
        let (_, mentions) = find_actors(&documents, &times, &GAZETTEER);
        let sign = |part| match part {
            Part::Acts => "+",
            Part::Addressed => ">",
            Part::Named => ".",
        };
        let told =
            mentions[0].iter().map(|m| format!("{}{}", documents[0].words(m.span), sign(m.part)));
        assert_eq!(told.collect::<Vec<_>>(), *expected, "{text}");
    }
}

/// Words that open patterns, in any order, with junk between them.
fn hostile() -> impl Strategy<Value = String> {
    let words = [
        "minister",
        "Minister",
        "van",
        "Financiën",
        "Blok",
        "VVD",
        "-",
        "Kamerlid",
        "(",
        ")",
        "PvdA",
        ", ",
        " en ",
        "Marokkaanse",
        "ambassade",
        "ambassadeur",
        "in",
        "Rabat",
        "A.G.",
        "Koenders",
        "de leden",
        "mijn",
        "collega",
        "Dienst Terugkeer",
        "(DTX)",
        "\n\n",
        ".",
        "’s-Gravenhage",
        "kabinet",
        "Kamer",
        "e\u{301}",
        "ﬁ",
        "🏛",
        "oud-",
        "J.",
        "gemeente",
        "- en ",
        "voorzitter",
        "van de Tweede Kamer",
        "'er",
        "(beiden ",
        "hierna: ",
    ];
    proptest::collection::vec(proptest::sample::select(words.to_vec()), 0..40)
        .prop_flat_map(|words| (Just(words), proptest::collection::vec(prop::bool::ANY, 40)))
        .prop_map(|(words, spaces)| {
            words
                .iter()
                .zip(spaces)
                .map(|(w, s)| if s { format!("{w} ") } else { (*w).to_owned() })
                .collect()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn mentions_are_in_order_within_blocks_and_nest_one_deep(text in hostile()) {
        let gazetteer = &*GAZETTEER;
        let documents = documents(&[&text]);
        let times: Vec<_> = documents.iter().map(|_| Reading::dated(told_on("2019-12-06"))).collect();
        let (actors, mentions) = find_actors(&documents, &times, gazetteer);
        for (document, mentions) in documents.iter().zip(&mentions) {
            let mut outer = crate::text::Span::new(0, 0);
            let mut before = (0, 0);
            for m in mentions {
                prop_assert!(document.text.get(m.span.range()).is_some_and(|w| !w.is_empty()));
                let block = document.block_at(m.span.start).unwrap();
                prop_assert!(block.span.contains(m.span) && m.span.start >= block.body);
                let place = (m.span.start, usize::MAX - m.span.end);
                prop_assert!(before <= place);
                before = place;
                if m.span.overlaps(outer) {
                    prop_assert!(outer.contains(m.span) && outer != m.span);
                    let kind = actors.get(m.actor).unwrap().kind;
                    prop_assert!(matches!(kind, ActorKind::Party | ActorKind::Organisation | ActorKind::Place));
                } else {
                    outer = m.span;
                }
            }
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,80}") {
        said("2019-12-06", &text);
    }
}
