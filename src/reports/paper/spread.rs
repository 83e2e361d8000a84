//! How votes and criteria are spread over the scale: bars in the colours of the levels.
//!
//! The colours are those of the pages (web/src/design/tokens.css, the ramp): one hue that goes from light to dark, so that the order
//! of the levels can be seen on a grey print too.

use protocol::rubric::Level;
use protocol::vote::{LevelCount, Tally};

use super::phrases::Phrases;
use super::text::{level, others};
use super::{Bar, Cell, Colour, Column, Line, Shade, Shape, Table};

/// Lightness and chroma in OKLCH at both ends of the ramp.
const FIRST: (f64, f64) = (0.64, 0.125);
const LAST: (f64, f64) = (0.29, 0.1);

/// Cosine and sine of its hue, 262 degrees.
const HUE: (f64, f64) = (-0.139_173_100_960_065_44, -0.990_268_068_741_570_4);

/// Text on what is darker is white, on what is lighter black.
const TURN: f64 = 0.565;

const BLACK: Colour = Colour([0, 0, 0]);

const WHITE: Colour = Colour([255, 255, 255]);

/// The colour of criteria and votes that are at no level.
pub(super) const NO_LEVEL: Shade = Shade { fill: Colour([0xe4, 0xe2, 0xdc]), ink: BLACK };

/// The votes of a round: a row for each level with its bar, then a row for whatever else there was.
pub(super) fn votes(phrases: &Phrases, caption: String, tally: &Tally, scale: &[Level]) -> Table {
    let most = tally.levels.iter().map(|count| count.count).max().unwrap_or_default().max(1);
    let bar = |count, shade| Cell::Bars { bars: vec![Bar { count, shade }], of: most };
    let levels = tally.levels.iter().map(|count| {
        let name = Line::default().with(level(scale, count.level));
        vec![Cell::line(name), bar(count.count, shade(scale, count.level)), Cell::count(count.count)]
    });
    let others = others(phrases.words, tally).into_iter().filter(|(_, count)| *count > 0);
    let others =
        others.map(|(name, count)| vec![Cell::words(name), Cell::Bars { bars: Vec::new(), of: most }, Cell::count(count)]);
    Table {
        caption,
        captioned: true,
        columns: vec![
            Column::new(phrases.level, Shape::Short),
            Column::new("", Shape::Picture),
            Column::new(phrases.votes, Shape::Number),
        ],
        rows: levels.chain(others).collect(),
    }
}

/// All levels in one row of bars, then what is at none.
pub(super) fn stacked(scale: &[Level], levels: &[LevelCount], at_none: u32) -> Cell {
    let bars = levels.iter().map(|count| Bar { count: count.count, shade: shade(scale, count.level) });
    let rest = Bar { count: at_none, shade: NO_LEVEL };
    let bars: Vec<_> = bars.chain([rest]).filter(|bar| bar.count > 0).collect();
    let of = bars.iter().map(|bar| bar.count).sum();
    Cell::Bars { bars, of }
}

/// The colour of a level of this scale.
pub(in crate::reports) fn shade(scale: &[Level], level: u8) -> Shade {
    let place = scale.iter().position(|one| one.value == level);
    place.map_or(NO_LEVEL, |place| ramp(place, scale.len()))
}

#[expect(clippy::cast_precision_loss, reason = "a scale has 10 levels at most")]
fn ramp(place: usize, levels: usize) -> Shade {
    let at = place as f64 / levels.saturating_sub(1).max(1) as f64;
    let between = |first: f64, last: f64| (last - first).mul_add(at, first);
    let lightness = between(FIRST.0, LAST.0);
    let fill = from_oklch(lightness, between(FIRST.1, LAST.1));
    Shade { fill, ink: if lightness < TURN { WHITE } else { BLACK } }
}

/// From OKLCH by way of OKLab and linear sRGB, as CSS Color 4 has it.
fn from_oklch(lightness: f64, chroma: f64) -> Colour {
    let (a, b) = (chroma * HUE.0, chroma * HUE.1);
    let cubed = |x: f64| x * x * x;
    let l = cubed(lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let m = cubed(lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let s = cubed(lightness - 0.089_484_177_5 * a - 1.291_485_548 * b);
    Colour([
        channel(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
        channel(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
        channel(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s),
    ])
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 255")]
fn channel(linear: f64) -> u8 {
    let curved = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (curved * 255.0).round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_is_darker_than_the_one_below_it_and_its_text_can_be_read() {
        let luminance = |Colour(rgb): Colour| {
            let linear = |c: u8| {
                let c = f64::from(c) / 255.0;
                if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2])
        };
        let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
        for levels in 2..=10 {
            let shades: Vec<_> = (0..levels).map(|place| ramp(place, levels)).collect();
            for pair in shades.windows(2) {
                assert!(luminance(pair[0].fill) > luminance(pair[1].fill) * 1.1, "{levels} levels: {pair:?}");
            }
            for shade in shades {
                assert!(contrast(luminance(shade.fill), luminance(shade.ink)) >= 4.5, "{levels} levels: {shade:?}");
            }
        }
    }
}
