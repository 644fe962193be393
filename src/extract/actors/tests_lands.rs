//! Offices and bodies of several countries, holders nobody knows, surnames of two words.

use super::tests::check;

const DAY: &str = "2016-05-02";

#[test]
fn an_office_of_another_country_is_nobody_here() {
    check(&[
        (
            DAY,
            "De minister van Defensie van Noorwegen sprak. De minister van Financiën van Nederland ook.",
            &[
                "minister van Defensie van Noorwegen=minister-def-noorwegen",
                "Noorwegen=noorwegen",
                "minister van Financiën=jeroen-dijsselbloem",
                "Nederland=nederland",
            ],
        ),
        (
            DAY,
            "De ministers van Defensie van Noorwegen en Zweden tekenden.",
            &[
                "ministers van Defensie van Noorwegen=minister-def-noorwegen",
                "Noorwegen=noorwegen",
                "Zweden=minister-def-zweden",
            ],
        ),
        (
            DAY,
            "De Noorse en de Zweedse minister van Defensie tekenden.",
            &["Noorse=minister-def-noorwegen", "Zweedse minister van Defensie=minister-def-zweden"],
        ),
    ]);
}

#[test]
fn a_noun_may_be_shared_by_countries() {
    check(&[
        (
            DAY,
            "De Noorse, Zweedse en Finse regering zwegen.",
            &[
                "Noorse=regering-noorwegen",
                "Zweedse=regering-zweden",
                "Finse regering=regering-finland",
            ],
        ),
        (
            DAY,
            "De ambassadeurs van Noorwegen, Zweden en Finland kwamen. De ambassadeurs vertrokken.",
            &[
                "ambassadeurs van Noorwegen=ambassadeur-noorwegen-nl",
                "Noorwegen=noorwegen",
                "Zweden=ambassadeur-zweden-nl",
                "Finland=ambassadeur-finland-nl",
            ],
        ),
        (
            DAY,
            "De Gevolmachtigde Ministers van Aruba en Curaçao, de premier van Noorwegen, Zweden en anderen",
            &[
                "Gevolmachtigde Ministers van Aruba=gevolmachtigde-minister-aruba",
                "Aruba=aruba",
                "Curaçao=gevolmachtigde-minister-curacao",
                "premier van Noorwegen=premier-noorwegen",
                "Noorwegen=noorwegen",
                "Zweden=zweden",
            ],
        ),
        // No noun to share.
        (DAY, "De Noorse en Zweedse kust is lang.", &[]),
    ]);
}

#[test]
fn who_is_named_as_the_holder_holds_it() {
    check(&[
        (
            DAY,
            "De Zweedse minister van Defensie, Torvald Ekeby, belde.",
            &[
                "Zweedse minister van Defensie=minister-def-zweden",
                "Torvald Ekeby=naam-torvald-ekeby",
            ],
        ),
        (
            DAY,
            "Minister van Financiën Wolfgang Kerner was er.",
            &["Minister van Financiën Wolfgang Kerner=naam-wolfgang-kerner"],
        ),
        (
            DAY,
            "De minister van Financiën, Algemene Zaken en anderen",
            &["minister van Financiën=jeroen-dijsselbloem"],
        ),
    ]);
}

#[test]
fn a_surname_may_have_two_words() {
    check(&[
        (
            DAY,
            "Wethouder Klein Haverkate sprak.",
            &["Wethouder Klein Haverkate=naam-klein-haverkate"],
        ),
        (
            DAY,
            "Raadslid Ilse Oude Veldkamp en de heer Groot Bramel",
            &[
                "Raadslid Ilse Oude Veldkamp=naam-ilse-oude-veldkamp",
                "de heer Groot Bramel=naam-groot-bramel",
            ],
        ),
    ]);
}

#[test]
fn a_group_in_a_council_goes_by_a_name_or_is_its_party() {
    check(&[(
        DAY,
        "Fractie Postema was tegen, Fractie VVD voor. De Fractie wacht.",
        &["Fractie Postema=fractie-postema", "VVD=vvd"],
    )]);
}
