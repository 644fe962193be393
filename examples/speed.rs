#![allow(warnings)]
use dossier_tui::corpus::*;
use dossier_tui::extract::*;
use std::time::Instant;
fn main() {
    for _ in 0..4 {
        let t = Instant::now();
        let g = Gazetteer::built_in().unwrap();
        println!("gazetteer {:?}", t.elapsed());
    }
    let g = Gazetteer::built_in().unwrap();
    let seeds = Corpus::built_in().documents;
    let none = || (DocumentDate { value: None, from: DateSource::None, span: None }, vec![]);
    let times: Vec<_> = seeds.iter().map(|_| none()).collect();
    for _ in 0..3 {
        let t = Instant::now();
        let r = find_actors(&seeds, &times, &g);
        println!("seeds {:?} {}", t.elapsed(), r.1.iter().map(|m| m.len()).sum::<usize>());
    }
    let mut base = String::new();
    for f in std::env::args().skip(1) {
        base.push_str(&String::from_utf8_lossy(&std::fs::read(f).unwrap()));
        base.push_str("\n\n");
    }
    for n in [1usize, 4, 16, 64] {
        let mut s = String::new();
        while s.len() < n * 50_000 {
            s.push_str(&base);
        }
        let mut k = n * 50_000;
        while !s.is_char_boundary(k) {
            k -= 1;
        }
        s.truncate(k);
        let c = Corpus::from_bytes(std::path::Path::new("x.txt"), s.into_bytes()).documents;
        let t = Instant::now();
        let r = find_actors(&c, &[none()], &g);
        let e = t.elapsed();
        println!(
            "{} bytes {:?} {:.1} MB/s mentions {}",
            c[0].text.len(),
            e,
            c[0].text.len() as f64 / 1e6 / e.as_secs_f64(),
            r.1[0].len()
        );
    }
}
