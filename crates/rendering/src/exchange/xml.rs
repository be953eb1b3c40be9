//! A small writer of XML: elements with attributes, everything escaped, in windows-1251 or UTF-8.

use encoding_rs::WINDOWS_1251;

/// An element with what it holds: other elements, or a text.
#[derive(Debug, Clone)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// Nothing but its name.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            text: String::new(),
            children: Vec::new(),
        }
    }

    /// An element that holds a text.
    pub fn of(name: &'static str, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::new(name)
        }
    }

    /// With one more attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With one more attribute, where there is something to say: formats refuse empty ones.
    pub fn with_some(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        let value = value.map(Into::into);
        match value.filter(|value: &String| !value.trim().is_empty()) {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With one more element inside.
    pub fn holding(self, child: Self) -> Self {
        self.holding_all([child])
    }

    /// With more elements inside.
    pub fn holding_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }

    /// Whether it says nothing at all.
    pub const fn is_empty(&self) -> bool {
        self.attributes.is_empty() && self.children.is_empty() && self.text.is_empty()
    }

    /// The file of this element in windows-1251. A sign that the code page has not is written by
    /// its number, `&#233;`: for whoever reads XML that is the sign itself.
    pub fn windows_1251(&self) -> Vec<u8> {
        let text = self.file("windows-1251");
        WINDOWS_1251.encode(&text).0.into_owned()
    }

    fn file(&self, encoding: &str) -> String {
        let mut text = format!("<?xml version=\"1.0\" encoding=\"{encoding}\"?>\n");
        self.write(&mut text);
        text
    }

    /// Writes the element without a head, as a part of a larger file.
    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        if self.text.is_empty() && self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        escape(&self.text, out);
        for child in &self.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

/// Signs with a meaning become references; those that XML 1.0 cannot hold become blanks.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // Within an attribute a reader makes a blank of them.
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push(' '),
            sign => out.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_people_type_stays_a_text() {
        let typed = "Кафе «Ёж» & \"Сыновья\" <b>\u{1}\né 😀 №";
        let element = Element::new("Файл")
            .with("Имя", typed)
            .with_some("Пусто", Some(" "))
            .with_some("Нет", None::<String>)
            .holding(Element::of("Текст", "<!-- & -->"));
        let bytes = element.windows_1251();
        let (read, _, is_wrong) = WINDOWS_1251.decode(&bytes);
        assert!(!is_wrong);
        assert_eq!(
            read,
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<Файл Имя=\"Кафе «Ёж» &amp; \
             &quot;Сыновья&quot; &lt;b&gt; &#10;&#233; &#128512; №\"><Текст>&lt;!-- &amp; \
             --&gt;</Текст></Файл>"
        );
    }
}
