//! A site of Hugo with as many pages and documents as the office has.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;

/// Writes it into a folder.
pub(crate) fn write(folder: &Path, count: usize, office: &Path) -> Result<()> {
    let settings = "baseURL = 'https://hugo.example/'\ntitle = 'Bench'\ndisableKinds = ['taxonomy', 'term', 'RSS', 'sitemap', '404']\n";
    let layouts = folder.join("layouts/_default");
    fs::create_dir_all(&layouts)?;
    fs::write(folder.join("hugo.toml"), settings)?;
    let frame = |inner: &str| {
        format!(
            "<!doctype html><html lang=\"nl\"><head><title>{{{{ .Title }}}}</title></head><body>{inner}</body></html>\n"
        )
    };
    let single = "<main><h1>{{ .Title }}</h1><p>{{ .Date.Format \"2006-01-02\" }} {{ .Params.aard }} {{ .Params.naam }}</p>\
        <ol>{{ range .Params.verloop }}<li>{{ .datum }} {{ .stap }} {{ .door }}</li>{{ end }}</ol>{{ .Content }}</main>";
    let list = "<main><h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul></main>";
    for (name, inner) in [("single", single), ("list", list), ("home", list)] {
        fs::write(layouts.join(format!("{name}.html")), frame(inner))?;
    }
    for index in 0..count {
        let year = 2019 + index * 8 / count;
        let section = folder.join(format!("content/{year}"));
        if index == 0 || 2019 + (index - 1) * 8 / count != year {
            fs::create_dir_all(&section)?;
        }
        let mut text = format!(
            "---\ntitle: Zaak {index}\ndate: {year}-03-02\naard: organisatie\nnaam: Sanne Voorbeeld\nverloop:\n",
        );
        for step in 0..14 {
            let _written = writeln!(
                text,
                "  - {{datum: {year}-03-{:02}, stap: stap-{step}, door: sdevries, opmerking: Opgeschreven zoals het verteld is, en nagelezen.}}",
                step + 2
            );
        }
        text.push_str("---\n");
        for part in ["Wat er gebeurde", "Wat er is besproken", "Hoe het afliep"] {
            let _written = writeln!(text, "## {part}\n");
            for round in 0..4 {
                let _written = writeln!(
                    text,
                    "In gesprek {round} over zaak {index} is *uitvoerig* stilgestaan bij wat er misging en wat eraan te doen is.\n"
                );
            }
        }
        fs::write(section.join(format!("{index}.md")), text)?;
    }
    copy_documents(&office.join("records/complaints"), &folder.join("static"))
}

fn copy_documents(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let copy = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_documents(&entry.path(), &copy)?;
        } else if entry.path().extension().is_none_or(|ending| ending != "md") {
            fs::copy(entry.path(), copy)?;
        }
    }
    Ok(())
}
