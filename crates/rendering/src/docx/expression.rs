//! The little language within tags: names, formats, comparisons. Everything in it ends.

/// What is asked of the content.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// «покупатель.инн»
    Name(String),
    Text(String),
    /// In thousandths, as quantities.
    Number(i64),
    /// `… | формат("…")`
    Format(Box<Expression>, String, Option<String>),
    Not(Box<Expression>),
    And(Box<Expression>, Box<Expression>),
    Or(Box<Expression>, Box<Expression>),
    Compare(Box<Expression>, Comparison, Box<Expression>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Same,
    Other,
    Less,
    LessOrSame,
    More,
    MoreOrSame,
}

/// What a tag of the second kind does.
#[derive(Debug, Clone, PartialEq)]
pub enum Statement {
    For { item: String, list: Expression },
    EndFor,
    If(Expression),
    ElseIf(Expression),
    Else,
    EndIf,
}

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Word(String),
    Text(String),
    Number(i64),
    Sign(&'static str),
}

/// Signs, the longer first.
const SIGNS: [&str; 11] = ["==", "!=", "<=", ">=", "<", ">", "|", "(", ")", "=", ","];
/// Quotes, as Word turns them.
const QUOTES: [(char, &[char]); 6] = [
    ('"', &['"']),
    ('\'', &['\'']),
    ('«', &['»']),
    ('“', &['”', '“']),
    ('„', &['“', '”']),
    ('‘', &['’']),
];
/// Signs of one expression.
const MOST_CHARACTERS: usize = 500;

/// Names are those that they seem: small and capital letters, ё and е are the same.
pub fn plain(name: &str) -> String {
    name.to_lowercase().replace('ё', "е")
}

/// Reads what stands in `{{ }}`.
pub fn expression(source: &str) -> Option<Expression> {
    let mut parser = Parser::of(source)?;
    let found = parser.or()?;
    parser.is_done().then_some(found)
}

/// Reads what stands in `{% %}`.
pub fn statement(source: &str) -> Option<Statement> {
    let mut parser = Parser::of(source)?;
    let word = parser.word()?;
    let found = match word.as_str() {
        "for" | "для" => {
            let item = parser.word().filter(|item| !item.contains('.'))?;
            let within = parser.word()?;
            if within != "in" && within != "из" {
                return None;
            }
            Statement::For {
                item,
                list: parser.formatted()?,
            }
        }
        "endfor" | "конец_для" => Statement::EndFor,
        "if" | "если" => Statement::If(parser.or()?),
        "elif" | "elseif" => Statement::ElseIf(parser.or()?),
        "else" | "иначе" => Statement::Else,
        "endif" | "конец_если" => Statement::EndIf,
        _ => return None,
    };
    parser.is_done().then_some(found)
}

struct Parser {
    tokens: Vec<Token>,
    at: usize,
    depth: usize,
}

impl Parser {
    fn of(source: &str) -> Option<Self> {
        if source.chars().count() > MOST_CHARACTERS {
            return None;
        }
        // Jinja's signs for spaces around a tag mean nothing in a document.
        let source = source.trim_matches(|sign: char| sign.is_whitespace() || sign == '-');
        Some(Self {
            tokens: tokens(source)?,
            at: 0,
            depth: 0,
        })
    }

    fn is_done(&self) -> bool {
        self.at == self.tokens.len()
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.at).cloned();
        self.at += 1;
        token
    }

    fn sign(&mut self, sign: &str) -> bool {
        let is_it = matches!(self.peek(), Some(Token::Sign(found)) if *found == sign);
        self.at += usize::from(is_it);
        is_it
    }

    fn keyword(&mut self, words: &[&str]) -> bool {
        let is_it =
            matches!(self.peek(), Some(Token::Word(word)) if words.contains(&word.as_str()));
        self.at += usize::from(is_it);
        is_it
    }

    fn word(&mut self) -> Option<String> {
        match self.next()? {
            Token::Word(word) => Some(word),
            _ => None,
        }
    }

    fn or(&mut self) -> Option<Expression> {
        let mut left = self.and()?;
        while self.keyword(&["or", "или"]) {
            left = Expression::Or(Box::new(left), Box::new(self.and()?));
        }
        Some(left)
    }

    fn and(&mut self) -> Option<Expression> {
        let mut left = self.not()?;
        while self.keyword(&["and", "и"]) {
            left = Expression::And(Box::new(left), Box::new(self.not()?));
        }
        Some(left)
    }

    fn not(&mut self) -> Option<Expression> {
        if self.keyword(&["not", "не"]) {
            self.depth += 1;
            // Words of one tag are few, but nobody wants to see how deep a stack is.
            if self.depth > 20 {
                return None;
            }
            return Some(Expression::Not(Box::new(self.not()?)));
        }
        let left = self.formatted()?;
        let comparison = match self.peek() {
            Some(Token::Sign("==" | "=")) => Comparison::Same,
            Some(Token::Sign("!=")) => Comparison::Other,
            Some(Token::Sign("<")) => Comparison::Less,
            Some(Token::Sign("<=")) => Comparison::LessOrSame,
            Some(Token::Sign(">")) => Comparison::More,
            Some(Token::Sign(">=")) => Comparison::MoreOrSame,
            _ => return Some(left),
        };
        self.at += 1;
        let right = self.formatted()?;
        Some(Expression::Compare(
            Box::new(left),
            comparison,
            Box::new(right),
        ))
    }

    fn formatted(&mut self) -> Option<Expression> {
        let mut value = self.atom()?;
        while self.sign("|") {
            let format = self.word()?;
            let mut word = None;
            if self.sign("(") {
                let Token::Text(text) = self.next()? else {
                    return None;
                };
                word = Some(text);
                if !self.sign(")") {
                    return None;
                }
            }
            value = Expression::Format(Box::new(value), format, word);
        }
        Some(value)
    }

    fn atom(&mut self) -> Option<Expression> {
        if self.sign("(") {
            self.depth += 1;
            if self.depth > 20 {
                return None;
            }
            let inner = self.or()?;
            return self.sign(")").then_some(inner);
        }
        match self.next()? {
            Token::Word(name) => Some(Expression::Name(name)),
            Token::Text(text) => Some(Expression::Text(text)),
            Token::Number(number) => Some(Expression::Number(number)),
            Token::Sign(_) => None,
        }
    }
}

fn tokens(source: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_alphabetic() || first == '_' {
            let is_part = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '.');
            let end = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
            let word = rest.get(..end)?;
            if word.ends_with('.') || word.contains("..") {
                return None;
            }
            found.push(Token::Word(plain(word)));
            end
        } else if first.is_ascii_digit() {
            let is_part = |sign: char| sign.is_ascii_digit() || sign == '.';
            let end = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
            found.push(Token::Number(thousandths(rest.get(..end)?)?));
            end
        } else if let Some((_, closing)) = QUOTES.iter().find(|(open, _)| *open == first) {
            let body = rest.get(first.len_utf8()..)?;
            let end = body.find(*closing)?;
            found.push(Token::Text(body.get(..end)?.to_owned()));
            let close = body.get(end..)?.chars().next()?;
            first.len_utf8() + end + close.len_utf8()
        } else {
            let sign = SIGNS.into_iter().find(|sign| rest.starts_with(sign))?;
            found.push(Token::Sign(sign));
            sign.len()
        };
        rest = rest.get(length..)?.trim_start();
    }
    Some(found)
}

fn thousandths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > 3 {
        return None;
    }
    let part = format!("{part:0<3}");
    let whole: i64 = whole.parse().ok()?;
    whole.checked_mul(1000)?.checked_add(part.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Expression {
        Expression::Name(text.to_owned())
    }

    #[test]
    fn names_formats_and_words_are_read_as_they_are_typed() {
        let typed = expression(" Продавец.Расчётный_счёт |\u{a0}по_умолчанию(«нет») ").unwrap();
        let read = Expression::Format(
            Box::new(named("продавец.расчетный_счет")),
            "по_умолчанию".to_owned(),
            Some("нет".to_owned()),
        );
        assert_eq!(typed, read);
        for word in ["“нет”", "\"нет\"", "'нет'", "„нет“"] {
            let typed = format!("Продавец.Расчётный_счёт | по_умолчанию({word})");
            assert_eq!(expression(&typed), Some(read.clone()), "{word}");
        }
    }

    #[test]
    fn conditions_bind_as_everybody_expects() {
        let read = expression("не а и б или в >= 1.5").unwrap();
        let not = Expression::Not(Box::new(named("а")));
        let and = Expression::And(Box::new(not), Box::new(named("б")));
        let more = Expression::Compare(
            Box::new(named("в")),
            Comparison::MoreOrSame,
            Box::new(Expression::Number(1_500)),
        );
        assert_eq!(read, Expression::Or(Box::new(and), Box::new(more)));
    }

    #[test]
    fn what_is_no_expression_is_none() {
        for text in [
            "",
            "а.",
            "а..б",
            "а |",
            "а | б(",
            "а б",
            "а + б",
            "\"а",
            "а == ",
            "range(1)(2)",
            "а[0]",
            "1.2345",
            "99999999999999999999",
            &"не ".repeat(50),
        ] {
            assert_eq!(expression(text), None, "{text}");
        }
        for text in [
            "for x y",
            "for а.б in в",
            "include 'а'",
            "set а = 1",
            "endfor а",
        ] {
            assert_eq!(statement(text), None, "{text}");
        }
    }
}
