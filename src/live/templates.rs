//! The templates of a server: what meetings are made from, kept under names.
//!
//! Owns: what may be kept, and under which id. Must not know: who may keep it.

use protocol::http::{SaveTemplate, Template};
use protocol::id::TemplateId;
use protocol::problem::{Code, Problem};

use super::directory::{Directory, MAX_TEMPLATES, SaveError};
use crate::domain;

/// All templates of one server.
#[derive(Clone, Copy)]
pub struct Templates<'a> {
    directory: &'a Directory,
}

impl<'a> Templates<'a> {
    /// Those of a directory.
    pub const fn new(directory: &'a Directory) -> Self {
        Self { directory }
    }

    /// All of them, in the order in which their names were first kept.
    pub fn all(self) -> Vec<Template> {
        self.directory.templates()
    }

    /// Keeps a plan under a name, in place of the one that had it. Says whether the name is new; the answer comes when it is
    /// durable.
    pub async fn save(self, wanted: SaveTemplate) -> Result<(Template, bool), Problem> {
        let (name, plan) = domain::check_template(&wanted.name, wanted.plan)?;
        self.directory.keep_template(name, plan).await.map_err(problem)
    }

    /// Offers a template no longer. The answer comes when that is durable.
    pub async fn remove(self, id: TemplateId) -> Result<(), Problem> {
        if self.directory.remove_template(id).await.map_err(problem)? {
            return Ok(());
        }
        Err(Problem::new(Code::NotFound, "There is no such template. See /api/templates for what there is."))
    }
}

fn problem(error: SaveError) -> Problem {
    match error {
        SaveError::TooMany => {
            let detail = format!("This server keeps {MAX_TEMPLATES} templates and has them all. Remove one that nobody needs.");
            Problem::new(Code::TooLarge, detail)
        }
        error => {
            tracing::error!(%error, "a template was not stored");
            Problem::new(
                Code::StorageRefused,
                "The server could not store the template. Try again, or tell whoever runs the server.",
            )
        }
    }
}
