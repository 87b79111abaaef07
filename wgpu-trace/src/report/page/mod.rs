//! The page: one file of HTML with style, script and data inside, which loads nothing.

use std::io::{self, Write};

use super::model::Shown;

const TEMPLATE: &str = include_str!("template.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = concat!(
    include_str!("data.js"),
    include_str!("dom.js"),
    include_str!("list.js"),
    include_str!("commands.js"),
    include_str!("overview.js"),
    include_str!("views.js"),
    include_str!("main.js"),
);

/// Writes the page that shows `shown`.
pub fn write(out: &mut impl Write, shown: &Shown) -> io::Result<()> {
    let mut rest = TEMPLATE;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after
            .split_once("}}")
            .expect("the template closes its places");
        out.write_all(before.as_bytes())?;
        match name {
            "style" => out.write_all(STYLE.as_bytes())?,
            "script" => out.write_all(SCRIPT.as_bytes())?,
            "data" => serde_json::to_writer(Harmless(&mut *out), shown)?,
            other => unreachable!("the template names {other}"),
        }
        rest = after;
    }
    out.write_all(rest.as_bytes())
}

/// Keeps what stands in the data from ending or opening an element: in JSON, `<` occurs in strings
/// only, and there it may as well be written by its number.
struct Harmless<W>(W);

impl<W: Write> Write for Harmless<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut pieces = bytes.split(|&byte| byte == b'<');
        self.0.write_all(pieces.next().unwrap_or_default())?;
        for piece in pieces {
            self.0.write_all(b"\\u003c")?;
            self.0.write_all(piece)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_leave_its_element() {
        let mut out = Vec::new();
        serde_json::to_writer(
            Harmless(&mut out),
            &["</script><img onerror=alert(1)>", "<!--"],
        )
        .unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(!text.contains('<'), "{text}");
        let back: Vec<String> = serde_json::from_str(&text).unwrap();
        assert_eq!(back, ["</script><img onerror=alert(1)>", "<!--"]);
    }
}
