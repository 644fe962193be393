#![allow(warnings)]
use chrono::NaiveDate;
use dossier_tui::corpus::*;
use dossier_tui::date::DateRange;
use dossier_tui::extract::*;
fn first_date(t: &str) -> Option<NaiveDate> {
    let months = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let w: Vec<&str> = t.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let mut best = None;
    for x in w.windows(3) {
        if let (Ok(d), Some(m), Ok(y)) = (
            x[0].parse::<u32>(),
            months.iter().position(|m| *m == x[1].to_lowercase()),
            x[2].parse::<i32>(),
        ) {
            if y > 1990 && y < 2030 {
                if let Some(n) = NaiveDate::from_ymd_opt(y, m as u32 + 1, d) {
                    if best.is_none() {
                        best = Some(n);
                    }
                    return best;
                }
            }
        }
    }
    best
}
fn main() {
    let g = Gazetteer::built_in().unwrap();
    let mode = std::env::args().nth(1).unwrap();
    for f in std::env::args().skip(2) {
        let c = Corpus::open(&[f.clone().into()], &Limits::default()).unwrap();
        for d in c.documents {
            let date = first_date(&d.text);
            let dd = DocumentDate {
                value: date.map(DateRange::day),
                from: DateSource::Header,
                span: None,
            };
            let docs = vec![d];
            let (a, m) = find_actors(&docs, &[(dd, vec![])], &g);
            let d = &docs[0];
            println!("##### {} {:?} mentions {}", d.name, date, m[0].len());
            if mode == "list" {
                use std::collections::BTreeMap;
                let mut c: BTreeMap<String, BTreeMap<String, usize>> = Default::default();
                for x in &m[0] {
                    let y = a.get(x.actor).unwrap();
                    *c.entry(format!("{:?} {} <{}>", y.kind, y.id, y.name))
                        .or_default()
                        .entry(format!("{}/{:?}", d.words(x.span), x.how))
                        .or_default() += 1;
                }
                for (k, v) in c {
                    println!(
                        "  {k}: {}",
                        v.iter().map(|(w, n)| format!("{w}×{n}")).collect::<Vec<_>>().join(" | ")
                    );
                }
            } else {
                let mut out = String::new();
                let mut at = 0;
                let mut ends: Vec<(usize, String)> = vec![];
                for (i, ch) in d.text.char_indices() {
                    ends.retain(|(e, s)| {
                        if *e <= i {
                            out.push_str(s);
                            false
                        } else {
                            true
                        }
                    });
                    for x in m[0].iter().filter(|x| x.span.start == i) {
                        out.push('[');
                        ends.insert(
                            0,
                            (
                                x.span.end,
                                format!(
                                    "|{}{}]",
                                    a.get(x.actor).unwrap().id,
                                    match x.how {
                                        How::RoleByDate => "@",
                                        How::Earlier => "<",
                                        How::Guess => "?",
                                        How::Definition => "=",
                                        _ => "",
                                    }
                                ),
                            ),
                        );
                    }
                    out.push(ch);
                }
                for (_, s) in ends {
                    out.push_str(&s)
                }
                println!("{out}");
            }
        }
    }
}
