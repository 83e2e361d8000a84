//! Tests over the public surface.

mod server;
