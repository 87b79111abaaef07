//! The declarations of a module.

use super::{
    Result, Stop, Walk,
    attributes::{Attributes, Place},
    behavior::Behavior,
};

impl<'a> Walk<'a> {
    pub fn module(&mut self) -> Result<()> {
        while matches!(self.reader.text(), "enable" | "requires" | "diagnostic") {
            self.reader.skip_to_semicolon()?;
        }
        while !self.reader.is_over() {
            let attributes = self.attributes()?;
            self.declaration(&attributes)?;
        }
        Ok(())
    }

    fn declaration(&mut self, attributes: &Attributes) -> Result<()> {
        let place = match self.reader.text() {
            "fn" => Place::Function,
            "var" => Place::Variable,
            "override" => Place::Override,
            "const" | "alias" | "struct" | "const_assert" | ";" => Place::Plain,
            _ => return Err(Stop::Unknown),
        };
        self.placed(attributes, place)?;
        match self.reader.text() {
            "fn" => {
                self.workgroup_size(attributes)?;
                return self.function();
            }
            "struct" => return self.structure(),
            "const_assert" => {
                self.reader.at += 1;
                self.expression()?;
            }
            "alias" => {
                self.reader.at += 1;
                self.reader.word()?;
                self.reader.expect("=")?;
                self.named()?;
            }
            "const" | "override" | "var" => {
                self.value_declaration()?;
            }
            // A semicolon stands alone.
            _ => {}
        }
        self.reader.expect(";")
    }

    /// A constant or variable up to the semicolon, and its name.
    pub fn value_declaration(&mut self) -> Result<&'a str> {
        self.reader.at += 1;
        if self.reader.is_template("<") {
            self.template()?;
        }
        let name = self.reader.word()?;
        if self.reader.take(":") {
            self.named()?;
        }
        if self.reader.take("=") {
            self.expression()?;
        }
        Ok(name)
    }

    fn structure(&mut self) -> Result<()> {
        self.reader.expect("struct")?;
        self.reader.word()?;
        self.reader.expect("{")?;
        self.passed("}", Place::Member)
    }

    /// Members or parameters, and the bracket behind them.
    fn passed(&mut self, close: &str, place: Place) -> Result<()> {
        while !self.reader.take(close) {
            let attributes = self.attributes()?;
            self.placed(&attributes, place)?;
            self.alignment(&attributes)?;
            self.reader.word()?;
            self.reader.expect(":")?;
            self.named()?;
            if !self.reader.take(",") && !self.reader.is(close) {
                return Err(Stop::Unknown);
            }
        }
        Ok(())
    }

    fn function(&mut self) -> Result<()> {
        self.reader.expect("fn")?;
        self.reader.word()?;
        self.reader.expect("(")?;
        self.passed(")", Place::Passed)?;
        let from = self.reader.at;
        let returns = self.reader.take("-");
        if returns {
            self.reader.expect(">")?;
            let attributes = self.attributes()?;
            self.placed(&attributes, Place::Passed)?;
            self.named()?;
        }
        let end = self.reader.at;
        self.attributes()?;
        self.scopes.enter();
        let behavior = self.braces()?;
        self.scopes.leave();
        if returns && behavior.has(Behavior::NEXT) {
            self.reader.at = end;
            let what = "a function with a result, the end of which can be reached";
            let expected = "a `return` on each way";
            return Err(self.reader.refusal(from, what, expected));
        }
        Ok(())
    }

    /// An alignment is an i32, whatever powers of two there are beyond.
    fn alignment(&self, attributes: &Attributes) -> Result<()> {
        let Some(align) = attributes.named("align") else {
            return Ok(());
        };
        let value = self.reader.alone(align.arguments).next();
        let value = value.and_then(|text| text.parse::<u32>().ok());
        match value.filter(|value| i32::try_from(*value).is_err()) {
            None => Ok(()),
            Some(value) => {
                let what = format_args!("an alignment of {value}");
                let most = format_args!("at most {}", i32::MAX);
                Err(self.reader.refusal(align.from, what, most))
            }
        }
    }

    /// `@workgroup_size` belongs to compute shaders, and its numbers are of one type.
    fn workgroup_size(&self, attributes: &Attributes) -> Result<()> {
        let Some(size) = attributes.named("workgroup_size") else {
            return Ok(());
        };
        // There are other stages that naga knows.
        let other = ["vertex", "fragment"]
            .iter()
            .find(|stage| attributes.named(stage).is_some());
        if other.is_some() || attributes.len() == 1 {
            let what = "@workgroup_size without @compute";
            return Err(self.reader.refusal(size.from, what, "a compute shader"));
        }
        let suffixes = self.reader.alone(size.arguments);
        let mut signs = suffixes.filter(|text| text.ends_with(['i', 'u']));
        let first = signs.next().map(|text| text.ends_with('i'));
        match signs.all(|text| Some(text.ends_with('i')) == first) {
            true => Ok(()),
            false => {
                let what = "a workgroup size of signed and unsigned numbers";
                Err(self.reader.refusal(size.from, what, "one type for all"))
            }
        }
    }
}
