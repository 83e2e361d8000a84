//! The templates that are kept, each a plan under a name.

use protocol::http::Template;
use protocol::id::TemplateId;

/// All templates, in the order in which their names were first kept.
#[derive(Debug, Default)]
pub(super) struct Templates(Vec<Template>);

impl Templates {
    /// Keeps a template, in place of the one with its id.
    pub(super) fn keep(&mut self, template: Template) {
        match self.0.iter_mut().find(|one| one.id == template.id) {
            Some(one) => *one = template,
            None => self.0.push(template),
        }
    }

    /// Offers a template no longer.
    pub(super) fn remove(&mut self, id: TemplateId) {
        self.0.retain(|one| one.id != id);
    }

    /// The template of a name.
    pub(super) fn named(&self, name: &str) -> Option<&Template> {
        self.0.iter().find(|one| one.name == name)
    }

    pub(super) fn has(&self, id: TemplateId) -> bool {
        self.0.iter().any(|one| one.id == id)
    }

    pub(super) fn all(&self) -> &[Template] {
        &self.0
    }
}
