//! Papers as offices write them: dated questions, lists of decisions, committees, names turned round.

use super::tests::check;

#[test]
fn an_office_is_its_holders_on_the_day_of_its_own_clause() {
    check(&[
        (
            "2024-08-20",
            "Vragen van het lid Dassen (Volt) aan de Minister van Buitenlandse Zaken over visa (ingezonden 4 juni 2024).",
            &[
                "het lid Dassen=laurens-dassen",
                "Volt=volt",
                "Minister van Buitenlandse Zaken=hanke-bruins-slot",
            ],
        ),
        (
            "2024-08-20",
            "Antwoord van de Minister van Buitenlandse Zaken, ontvangen 20 augustus 2024.",
            &["Minister van Buitenlandse Zaken=caspar-veldkamp"],
        ),
        (
            "2024-08-20",
            "Mede namens de Minister van Buitenlandse Zaken zend ik het antwoord op de vragen (ingezonden 4 juni 2024).",
            &["Minister van Buitenlandse Zaken=caspar-veldkamp"],
        ),
        (
            "2024-08-20",
            "Op 4 juni 2024 sprak de Minister van Buitenlandse Zaken in Berlijn.",
            &["Minister van Buitenlandse Zaken=hanke-bruins-slot", "Berlijn=berlijn"],
        ),
        (
            "2024-08-20",
            "Kent de Minister van Buitenlandse Zaken het bericht dat op 4 juni 2024 verscheen?",
            &["Minister van Buitenlandse Zaken=minister-bz"],
        ),
        (
            "2016-03-01",
            "Zaak: minister van Buitenlandse Zaken - 3 mei 2013 Verslag van een reis",
            &["minister van Buitenlandse Zaken=frans-timmermans"],
        ),
        (
            "2024-08-20",
            "Vragen aan de Minister van Buitenlandse Zaken (ingezonden 4 juni 2024).\n\nDe minister heeft gelijk.",
            &["Minister van Buitenlandse Zaken=hanke-bruins-slot", "minister=caspar-veldkamp"],
        ),
    ]);
}

#[test]
fn a_common_noun_is_a_body_only_once_it_is_one() {
    check(&[
        ("2009-04-02", "De politie greep in, zei de politie.", &[]),
        (
            "2012-01-01",
            "De komst van de Nationale Politie is uitgesteld.",
            &["Nationale Politie=politie"],
        ),
        ("2019-04-02", "De politie greep in.", &["politie=politie"]),
        ("", "De politie greep in.", &[]),
        (
            "2019-04-02",
            "De rekenkamer Utrecht en de Amerikaanse Senaat zwijgen.",
            &[
                "rekenkamer Utrecht=rekenkamer-utrecht",
                "Amerikaanse Senaat=senaat-verenigde-staten",
            ],
        ),
    ]);
}
