//! Reads an expression from tokens, and its value with it.

use super::{
    builtins, construct,
    literal::literal,
    names::{Meaning, Names, Overrides},
    operators::{binary, unary},
    value::{Kind, Result, Scalar, Stop, Type, Value},
};
use crate::shader::bounds::tokens::{self, Token};

/// Where one reads.
pub struct Reader<'b, 'a> {
    pub tokens: &'b [Token<'a>],
    pub names: &'b Names<'a>,
    pub at: usize,
    /// Whether names are those of a function.
    pub in_function: bool,
    /// Whether something went wrong that is not reached.
    pub passed_over: bool,
}

impl<'b, 'a> Reader<'b, 'a> {
    fn text(&self, ahead: usize) -> &'a str {
        self.tokens
            .get(self.at + ahead)
            .map_or("", |token| token.text)
    }

    pub fn take(&mut self, text: &str) -> bool {
        let is_next = self.text(0) == text;
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, text: &str) -> Result<()> {
        if self.take(text) {
            Ok(())
        } else {
            Err(Stop::Unknown)
        }
    }

    /// The operator that comes next.
    fn operator(&self) -> &'a str {
        let [first, rest @ ..] = self.tokens.get(self.at..).unwrap_or_default() else {
            return "";
        };
        let doubles = |next: &Token| next.text == first.text && next.at == first.at + 1;
        match first.text {
            "<" if rest.first().is_some_and(doubles) => "<<",
            ">" if rest.first().is_some_and(doubles) => ">>",
            "&&" | "||" | "<=" | ">=" | "==" | "!=" | "+" | "-" | "*" | "/" | "%" | "&" | "|"
            | "^" | "<" | ">" => first.text,
            _ => "",
        }
    }

    fn pass(&mut self, operator: &str) {
        self.at += if matches!(operator, "<<" | ">>") {
            2
        } else {
            1
        };
    }

    /// What is left of a chain of operators of the same rank.
    fn chain(
        &mut self,
        mut left: Value,
        operators: &[&str],
        operand: fn(&mut Self) -> Result<Value>,
    ) -> Result<Value> {
        loop {
            let operator = self.operator();
            if !operators.contains(&operator) {
                return Ok(left);
            }
            self.pass(operator);
            let right = operand(self)?;
            left = binary(operator, &left, &right)?;
        }
    }

    pub fn expression(&mut self) -> Result<Value> {
        let first = self.unary()?;
        if let operator @ ("&" | "|" | "^") = self.operator() {
            return self.chain(first, &[operator], Self::unary);
        }
        let left = self.relation(first)?;
        match self.operator() {
            operator @ ("&&" | "||") => self.logical(operator, left),
            _ => Ok(left),
        }
    }

    /// What is not reached may be wrong.
    fn logical(&mut self, operator: &str, mut left: Value) -> Result<Value> {
        while self.operator() == operator {
            self.pass(operator);
            let start = self.at;
            let right = self.operand();
            let is_bool = |value: &Value| Ok(value.scalar()?.kind == Kind::Bool);
            if !is_bool(&left)? {
                return Err(Stop::Unknown);
            }
            let is_reached = left.scalar()?.is_true() == (operator == "&&");
            match right {
                Err(Stop::Wrong(_)) if !is_reached => {
                    self.at = start;
                    self.skip_operand()?;
                    self.passed_over = true;
                }
                right => {
                    let right = right?;
                    if !is_bool(&right)? {
                        return Err(Stop::Unknown);
                    }
                    if is_reached {
                        left = right;
                    }
                }
            }
        }
        Ok(left)
    }

    /// What stands beside `&&` or `||`.
    pub fn operand(&mut self) -> Result<Value> {
        let first = self.unary()?;
        self.relation(first)
    }

    /// To the operator, comma, bracket or end of a statement behind.
    fn skip_operand(&mut self) -> Result<()> {
        let mut depth = 0;
        loop {
            match self.text(0) {
                "" => return Err(Stop::Unknown),
                "(" | "[" => depth += 1,
                ")" | "," | ";" if depth == 0 => return Ok(()),
                ";" | "{" | "}" => return Err(Stop::Unknown),
                "]" if depth == 0 => return Err(Stop::Unknown),
                ")" | "]" => depth -= 1,
                _ if depth == 0 && matches!(self.operator(), "&&" | "||") => return Ok(()),
                _ => {}
            }
            self.at += 1;
        }
    }

    // Each of these is told the first of its operands.

    fn relation(&mut self, first: Value) -> Result<Value> {
        let left = self.shift(first)?;
        let operator = self.operator();
        if !matches!(operator, "<" | ">" | "<=" | ">=" | "==" | "!=") {
            return Ok(left);
        }
        self.pass(operator);
        let first = self.unary()?;
        let right = self.shift(first)?;
        binary(operator, &left, &right)
    }

    fn shift(&mut self, first: Value) -> Result<Value> {
        match self.operator() {
            operator @ ("<<" | ">>") => {
                self.pass(operator);
                let right = self.unary()?;
                binary(operator, &first, &right)
            }
            _ => {
                let left = self.product(first)?;
                self.chain(left, &["+", "-"], |reader| {
                    let first = reader.unary()?;
                    reader.product(first)
                })
            }
        }
    }

    fn product(&mut self, first: Value) -> Result<Value> {
        self.chain(first, &["*", "/", "%"], Self::unary)
    }

    fn unary(&mut self) -> Result<Value> {
        match self.text(0) {
            operator @ ("-" | "!" | "~") => {
                self.at += 1;
                unary(operator, &self.unary()?)
            }
            _ => self.singular(),
        }
    }

    pub fn singular(&mut self) -> Result<Value> {
        let mut value = self.primary()?;
        loop {
            if self.take(".") {
                value = member(&value, self.text(0))?;
                self.at += 1;
            } else if self.take("[") {
                let index = self.expression()?;
                self.expect("]")?;
                value = element(&value, index.scalar()?.as_i64()?)?;
            } else {
                return Ok(value);
            }
        }
    }

    fn primary(&mut self) -> Result<Value> {
        let Some(&token) = self.tokens.get(self.at) else {
            return Err(Stop::Unknown);
        };
        if token.kind == tokens::Kind::Number {
            self.at += 1;
            return literal(token.text);
        }
        if self.take("(") {
            let value = self.expression()?;
            self.expect(")")?;
            return Ok(value);
        }
        match (token.kind, token.text) {
            (tokens::Kind::Word, "true" | "false") => {
                self.at += 1;
                Ok(Value::Scalar(Scalar::bool(token.text == "true")))
            }
            (tokens::Kind::Word, name) => match self.names.meaning(name, self.in_function) {
                Meaning::BuiltIn => self.call(),
                Meaning::Other => Err(Stop::Unknown),
                Meaning::Constant(at) => {
                    self.at += 1;
                    self.constant(name, at + 1, Self::declared)
                }
                Meaning::Override(_) if self.names.knows_no_overrides() => Err(Stop::Unknown),
                Meaning::Override(at) => {
                    self.at += 1;
                    self.constant(name, at + 1, Self::overridden)
                }
                Meaning::Value(value) => {
                    self.at += 1;
                    Ok(value.clone())
                }
            },
            _ => Err(Stop::Unknown),
        }
    }

    fn constant(
        &self,
        name: &'a str,
        at: usize,
        read: fn(&mut Self) -> Result<Value>,
    ) -> Result<Value> {
        if let Some(value) = self.names.constant(name) {
            return value;
        }
        let mut reader = Reader {
            at,
            in_function: false,
            ..*self
        };
        // What is wrong with it is told where it is declared.
        let value = read(&mut reader).map_err(|_| Stop::Unknown);
        self.names.settle(name, value.clone());
        value
    }

    /// What is behind the name in a declaration.
    pub fn declared(&mut self) -> Result<Value> {
        let ty = match self.take(":") {
            true => Some(self.ty()?),
            false => None,
        };
        self.expect("=")?;
        let value = self.expression()?;
        self.expect(";")?;
        ty.map_or(Ok(value.clone()), |ty| value.to(ty))
    }

    /// The same of a constant that a pipeline may override, as one that has a type.
    fn overridden(&mut self) -> Result<Value> {
        let start = self.at;
        let kind = match self.take(":") {
            true => self.ty()?,
            false => Type::Scalar(self.declared()?.kind()?),
        };
        let kind = match kind {
            Type::Scalar(Kind::AbstractInt) => Kind::I32,
            Type::Scalar(Kind::AbstractFloat) => Kind::F32,
            Type::Scalar(kind) => kind,
            _ => return Err(Stop::Unknown),
        };
        let given = match self.names.overrides.get() {
            Overrides::Unknown => return Err(Stop::Unknown),
            Overrides::Guessed => Some(1.0),
            Overrides::Given(constants) => {
                let tokens = &self.tokens[..start];
                let key = match tokens {
                    [.., at, id, open, number, close, _, _]
                        if [at.text, id.text, open.text, close.text] == ["@", "id", "(", ")"] =>
                    {
                        number.text.trim_end_matches(['i', 'u'])
                    }
                    _ => tokens.last().map_or("", |name| name.text),
                };
                constants.get(key).copied()
            }
        };
        match given {
            Some(number) => Ok(Value::Scalar(kind.given(number)?)),
            None => {
                self.at = start;
                self.declared()?.to(Type::Scalar(kind))
            }
        }
    }

    /// A call of a built-in function, or of a type.
    pub fn call(&mut self) -> Result<Value> {
        let start = self.at;
        if self.names.is_guessing() {
            return self.new_call();
        }
        if let Some((value, end)) = self.names.known(start) {
            self.at = end;
            return value;
        }
        let value = self.new_call();
        self.names.know(start, value.clone(), self.at);
        value
    }

    fn new_call(&mut self) -> Result<Value> {
        let name = self.text(0);
        if name == "bitcast" {
            self.at += 1;
            self.expect("<")?;
            let ty = self.ty()?;
            self.expect(">")?;
            let arguments = self.arguments()?;
            return builtins::bitcast(ty, &arguments);
        }
        if let Some(template) = construct::template(name) {
            let ty = match self.text(1) {
                "(" => {
                    self.at += 1;
                    template
                }
                _ => construct::Template::Typed(self.ty()?),
            };
            let arguments = self.arguments()?;
            return construct::construct(ty, &arguments);
        }
        if !builtins::is_function(name) {
            return Err(Stop::Unknown);
        }
        self.at += 1;
        let start = self.at;
        match self.arguments() {
            Ok(arguments) => builtins::call(name, &arguments),
            Err(Stop::Unknown) if builtins::is_checked_in_part(name) => {
                self.at = start;
                self.check_part(name)?;
                Err(Stop::Unknown)
            }
            Err(stop) => Err(stop),
        }
    }

    /// Whether enough of the arguments is constant to see what is wrong with these.
    pub fn is_checked_in_part(&mut self) -> bool {
        let name = self.text(0);
        self.at += 1;
        builtins::is_checked_in_part(name) && self.check_part(name) == Ok(true)
    }

    /// `Err` if the arguments that are known here are wrong, whatever the others are; whether there are
    /// enough of them to be so.
    fn check_part(&mut self, name: &str) -> Result<bool> {
        let first = self.text(1);
        let arguments = self.known_arguments()?;
        let kind = self.names.kind(first);
        builtins::check_part(name, &arguments, kind)
    }

    /// The arguments, as far as they are constants.
    fn known_arguments(&mut self) -> Result<Vec<Option<Value>>> {
        self.expect("(")?;
        let mut arguments = Vec::new();
        while !self.take(")") {
            let start = self.at;
            let value = self.expression();
            let is_whole = matches!(self.text(0), "," | ")");
            arguments.push(match value {
                Ok(value) if is_whole => Some(value),
                Err(Stop::Wrong(what)) => return Err(Stop::Wrong(what)),
                _ => {
                    self.at = start;
                    while !matches!(self.text(0), "," | ")") {
                        self.skip_operand()?;
                        match self.text(0) {
                            ";" => return Err(Stop::Unknown),
                            "&&" | "||" => self.at += 1,
                            _ => {}
                        }
                    }
                    None
                }
            });
            self.take(",");
        }
        Ok(arguments)
    }

    fn arguments(&mut self) -> Result<Vec<Value>> {
        self.expect("(")?;
        let mut arguments = Vec::new();
        while !self.take(")") {
            arguments.push(self.expression()?);
            if !self.take(",") && self.text(0) != ")" {
                return Err(Stop::Unknown);
            }
        }
        Ok(arguments)
    }

    /// A type whose scalars are given.
    pub fn ty(&mut self) -> Result<Type> {
        let name = self.text(0);
        if !matches!(self.names.meaning(name, self.in_function), Meaning::BuiltIn) {
            return Err(Stop::Unknown);
        }
        self.at += 1;
        match construct::template(name) {
            Some(construct::Template::Typed(ty)) => Ok(ty),
            Some(open) => {
                self.expect("<")?;
                let Type::Scalar(kind) = self.ty()? else {
                    return Err(Stop::Unknown);
                };
                self.expect(">")?;
                Ok(open.of(kind))
            }
            None => Err(Stop::Unknown),
        }
    }
}

fn element(value: &Value, index: i64) -> Result<Value> {
    let index = usize::try_from(index).map_err(|_| Stop::Unknown)?;
    match value {
        Value::Vector(components) => components.get(index).map(|each| Value::Scalar(*each)),
        Value::Matrix(columns) => columns
            .get(index)
            .map(|column| Value::Vector(column.clone())),
        _ => None,
    }
    .ok_or(Stop::Unknown)
}

/// Components of a vector, or what has a name.
fn member(value: &Value, name: &str) -> Result<Value> {
    match value {
        Value::Fields(fields) => {
            let field = fields.iter().find(|(known, _)| *known == name);
            field.map(|(_, value)| value.clone()).ok_or(Stop::Unknown)
        }
        Value::Vector(components) => {
            let set = ["xyzw", "rgba"]
                .into_iter()
                .find(|set| name.chars().all(|c| set.contains(c)));
            let set = set.ok_or(Stop::Unknown)?;
            let each = name
                .chars()
                .map(|c| set.find(c).and_then(|at| components.get(at)).copied());
            let chosen: Vec<_> = each.collect::<Option<_>>().ok_or(Stop::Unknown)?;
            match chosen[..] {
                [] => Err(Stop::Unknown),
                [one] => Ok(Value::Scalar(one)),
                _ if chosen.len() <= 4 => Ok(Value::Vector(chosen)),
                _ => Err(Stop::Unknown),
            }
        }
        _ => Err(Stop::Unknown),
    }
}
