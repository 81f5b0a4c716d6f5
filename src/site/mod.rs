//! The register as pages: paths and bytes. Nothing here touches the disk.
//!
//! Templates stand in `site-templates/`; the structs of the views are the contract with them.

pub mod chart;
pub mod html;
pub mod markdown;
pub mod private_view;
pub mod public_view;
pub mod templates;

/// One file of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The path within the site, with forward slashes.
    pub path: String,
    /// What stands in the file.
    pub bytes: Vec<u8>,
}

/// What the pages of both sites may load: their own styles, script and pictures, and nothing else.
/// It stands in each page, so that it also holds when a page is opened from disk.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
     img-src 'self' data:; base-uri 'none'; form-action 'none'";
