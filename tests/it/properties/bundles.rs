//! A bundle of any meeting holds, for both verifiers: what the server counts and what they count is the same.

use proptest::prelude::*;
use rubricon::reports::bundle::Scope;

use super::sentences::{about, before, sentence};
use super::{config, crowded};
use crate::proof::{bundle, python};

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn r19_6_a_bundle_of_whatever_happened_holds(
        early in before(),
        sentences in prop::collection::vec(sentence(), 0..150),
        scope in 0..4_usize,
    ) {
        let mut meeting = crowded();
        for sentence in early.iter().chain(&sentences) {
            let (access, command) = meeting.read(&about(&meeting, sentence));
            // What is refused changes nothing.
            let _ = meeting.give(access, &command);
        }
        let scope = [Scope::Full, Scope::Auditor, Scope::Public, Scope::Own(meeting.id("ana"))][scope];
        let members = bundle::members(&meeting, scope);
        let checked = bundle::checked(&members);
        prop_assert!(checked.is_ok(), "{}: {:?}", scope, checked);
        python::accepts(&members);
    }
}
