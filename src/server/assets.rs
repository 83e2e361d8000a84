//! The pages and what they load, out of the binary itself.
//!
//! Owns: which page stands at which path, and how long a browser may keep what it got. Must not know: who asks; the pages
//! are the same for everyone, and hold nothing of any session. `build.rs` makes them.

use std::sync::LazyLock;

use axum::Router;
use memory_serve::{Asset, CacheControl, MemoryServe};

/// Serves every page, and what the pages load.
pub fn router() -> Router {
    // Built once: each building unpacks all files and keeps them for good.
    static ROUTER: LazyLock<Router> = LazyLock::new(build);
    ROUTER.clone()
}

/// The paths of the client, and which page serves them. `web/vite.config.ts` has the same table.
const PAGES: [(&str, &str); 18] = [
    ("/", "/index.html"),
    ("/join", "/index.html"),
    ("/session/{id}", "/index.html"),
    ("/observe/{id}", "/index.html"),
    ("/host", "/facilitator.html"),
    ("/facilitate/{id}", "/facilitator.html"),
    ("/projector/{id}", "/projector.html"),
    ("/record/{id}", "/record.html"),
    ("/results/{id}", "/results.html"),
    ("/subjects/{id}", "/results.html"),
    ("/compare", "/results.html"),
    ("/shared", "/results.html"),
    ("/sessions", "/sessions.html"),
    ("/subjects", "/sessions.html"),
    ("/verify", "/verify.html"),
    ("/rubrics", "/rubrics.html"),
    ("/rubrics/import", "/rubrics.html"),
    ("/rubrics/{id}/{version}", "/rubrics.html"),
];

/// All files of the pages, in the order of their paths.
static FILES: &[Asset] = include!(concat!(env!("OUT_DIR"), "/pages.rs"));

fn build() -> Router {
    FILES.chunk_by(|a, b| is_hashed(a) == is_hashed(b)).fold(Router::new(), |router, files| router.merge(serve(files)))
}

/// Serves files that are all hashed, or all not.
fn serve(files: &'static [Asset]) -> Router {
    let keep = if files.iter().all(is_hashed) { CacheControl::Long } else { CacheControl::NoCache };
    PAGES
        .into_iter()
        .filter(|(_, page)| files.iter().any(|file| file.route == *page))
        .fold(MemoryServe::new(files), |serve, (path, page)| serve.add_alias(path, page))
        .index_file(None)
        .html_cache_control(CacheControl::NoCache)
        .cache_control(keep)
        .into_router()
}

/// Whether the name of a file holds a hash of its content, so that it can be kept for ever.
fn is_hashed(file: &Asset) -> bool {
    file.route.starts_with("/assets/")
}

#[cfg(test)]
mod tests {
    use super::*;

    use axum::body::Body;
    use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
    use axum::http::{HeaderMap, HeaderName, Request, StatusCode};
    use tower::ServiceExt as _;

    async fn get(path: &str, header: HeaderName, value: &str) -> (StatusCode, HeaderMap, bytes::Bytes) {
        let request = Request::get(path).header(header, value).body(Body::empty()).unwrap();
        let response = router().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        (parts.status, parts.headers, axum::body::to_bytes(body, usize::MAX).await.unwrap())
    }

    #[tokio::test]
    async fn every_page_stands_at_its_path_and_is_asked_for_again() {
        for (path, page) in PAGES {
            let path = path.replace("{id}", "01ARZ3NDEKTSV4RRFFQ69G5FAV").replace("{version}", "2021.2");
            let (status, headers, body) = get(&path, ACCEPT_ENCODING, "identity").await;
            assert_eq!((status, headers[CONTENT_TYPE].to_str().unwrap()), (StatusCode::OK, "text/html"), "{path}");
            assert_eq!(headers[CACHE_CONTROL], "no-cache", "{path}");
            assert_eq!(body, get(page, ACCEPT_ENCODING, "identity").await.2, "{path} is {page}");

            let (status, _, body) = get(&path, IF_NONE_MATCH, headers[ETAG].to_str().unwrap()).await;
            assert_eq!((status, body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        }
    }

    #[tokio::test]
    async fn what_a_page_loads_is_kept_for_ever_and_nothing_else_is() {
        for file in FILES {
            let (status, headers, _) = get(file.route, ACCEPT_ENCODING, "identity").await;
            assert_eq!(status, StatusCode::OK, "{}", file.route);
            let kept = headers[CACHE_CONTROL].to_str().unwrap().contains("immutable");
            assert_eq!(kept, is_hashed(file), "{}: {:?}", file.route, headers[CACHE_CONTROL]);
        }
    }

    #[tokio::test]
    async fn a_path_without_a_page_is_not_found() {
        for path in ["/nowhere", "/session", "/assets/", "/assets/../Cargo.toml", "/record/a/b", "/rubrics/garden"] {
            assert_eq!(get(path, ACCEPT_ENCODING, "identity").await.0, StatusCode::NOT_FOUND, "{path}");
        }
    }
}
