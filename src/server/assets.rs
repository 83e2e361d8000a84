//! The pages. Replaced by the embedded client.

/// Routes of the pages.
pub fn router() -> axum::Router {
    axum::Router::new()
}
