//! What is published of results for outsiders: feeds to follow, and a heat map to embed.

pub(crate) mod embed;
pub(crate) mod feed;
