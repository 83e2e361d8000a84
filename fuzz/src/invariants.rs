//! What holds of every file that is read as a rubric. The fuzz targets hold it of any bytes, the tests of the committed corpora.

use protocol::import::Found;
use rubricon::domain::check;
use rubricon::rubrics::{MAX_FILE, Naming, import};

/// Reads bytes as a file of this name, and holds what must be so of whatever comes of it.
pub(super) fn hold(name: &str, bytes: &[u8]) {
    let Ok(read) = import(name, bytes, &Naming::default()) else { return };
    assert_eq!(read.found, Found::in_rubric(&read.rubric), "it says how much it found");
    assert_eq!(read.flaws.is_empty(), check(&read.rubric).is_empty(), "it can be used if it has no flaws");
    let Ok(written) = toml::to_string_pretty(&read.rubric) else { panic!("every rubric can be written") };
    if written.len() <= MAX_FILE {
        let again = import("again.toml", written.as_bytes(), &Naming::default()).map(|again| again.rubric);
        assert_eq!(again.map(|again| again.digest()), Ok(read.rubric.digest()), "it is read again as it was written: {written}");
    }
}
