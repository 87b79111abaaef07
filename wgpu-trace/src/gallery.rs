//! What a replay leaves: pictures of frames and render targets, contents of buffers.
//!
//! Files have names that are the same in every replay of a trace: `frame-0001.png` for a
//! presented frame, `target-LABEL.png` for a texture that was rendered into, `target-7.png` for
//! one without label (the seventh that the program created), `texture-LABEL.png` for another that
//! was asked for, `buffer-LABEL.bin` for a buffer.
//! `-depth`, `-stencil` and `-layer2` tell parts of a texture. Of textures that have a label and
//! follow each other, the last one stays; those that exist together get `-2`, `-3` and so on.
//! Where a PNG cannot hold the texels, they are also in a `.bin` of the same name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use wgpu_types::{TextureAspect, TextureFormat};

use crate::compare::{self, Difference};
use crate::pictures::Picture;
use crate::player::{
    BufferPointer, PlayError, Player, SubmissionTime, Texels, TexturePointer, Watcher,
};
use crate::range::Range;
use crate::timings::Timings;

/// What is wanted of a replay.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub submissions: Option<Range>,
    pub frames: Option<Range>,
    /// The folder to save to.
    pub out: Option<PathBuf>,
    /// The folder of an earlier run to compare with.
    pub compare: Option<PathBuf>,
    /// How much channels may differ, in steps of 1/255.
    pub tolerance: u32,
    /// The labels of buffers to save.
    pub buffers: Vec<String>,
    /// The labels of textures to save, besides those that are rendered into.
    pub textures: Vec<String>,
}

impl Wanted {
    fn contents(&self) -> bool {
        self.out.is_some() || self.compare.is_some()
    }
}

/// Bytes of textures without label that are kept at a time.
const LONGEST: usize = 1 << 30;

/// A layer of a texture without label, kept until it is known whether later submissions render
/// elsewhere.
struct Unnamed {
    submission: u64,
    /// That of its file, without ending.
    name: String,
    texels: Texels,
}

/// Watches a replay and collects what is wanted of it.
#[derive(Default)]
pub struct Gallery {
    wanted: Wanted,
    /// The first submission of the range.
    from: Option<u64>,
    done: bool,
    /// The last submission that rendered into anything.
    last_rendering: u64,
    unnamed: Vec<Unnamed>,
    /// By file name without ending: the texture or buffer it is of, and how many had been created
    /// when it was saved.
    slots: HashMap<String, (u64, u64)>,
    pub timings: Timings,
    /// Files that were made, and how each differs from the earlier run.
    pub files: BTreeMap<String, Option<Difference>>,
    /// What could not be read or saved.
    pub problems: Vec<String>,
    /// What this adapter cannot read.
    pub notes: Vec<String>,
    /// The names of the files that are missing for it, without ending.
    left_out: Vec<String>,
    /// Labels of buffers and textures that were asked for and found.
    found: BTreeSet<String>,
}

impl Gallery {
    pub fn new(wanted: Wanted) -> Self {
        let starts = |range: &Option<Range>| range.is_none_or(|range| range.first == 1);
        let from = match (&wanted.submissions, &wanted.frames) {
            (Some(range), None) => Some(range.first),
            (_, frames) => starts(frames).then_some(1),
        };
        Self {
            wanted,
            from,
            ..Self::default()
        }
    }

    /// Whether the range has been passed, so that there is nothing more to play.
    pub fn done(&self) -> bool {
        self.done
    }

    fn in_range(&self, submission: u64) -> bool {
        self.from.is_some_and(|from| submission >= from)
    }

    /// Saves what exists at the end, and compares the list of files with the earlier run's.
    pub fn finish(&mut self, player: &mut Player) {
        if !self.wanted.contents() {
            return;
        }
        for texture in player.live_textures() {
            self.keep_texture(player, texture);
        }
        let last = self.last_rendering;
        for unnamed in std::mem::take(&mut self.unnamed) {
            if unnamed.submission == last {
                self.picture(&unnamed.name, &unnamed.texels);
            }
        }
        for buffer in player.live_buffers() {
            self.keep_buffer(player, buffer);
        }
        let whole = self.wanted.submissions.is_none() && self.wanted.frames.is_none();
        if let Some(folder) = self.wanted.compare.clone()
            && whole
        {
            self.look_for_more(&folder);
        }
    }

    /// Labels that were asked for and that nothing has.
    pub fn not_found(&self) -> Vec<&str> {
        let labels = self.wanted.buffers.iter().chain(&self.wanted.textures);
        labels
            .filter(|label| !self.found.contains(*label))
            .map(String::as_str)
            .collect()
    }

    /// Files that differ from the earlier run.
    pub fn differences(&self) -> impl Iterator<Item = (&str, &Difference)> {
        self.files
            .iter()
            .filter_map(|(name, difference)| Some((name.as_str(), difference.as_ref()?)))
    }

    /// Files of the earlier run that were not made in this one.
    fn look_for_more(&mut self, folder: &Path) {
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.problems.push(format!("{}: {error}", folder.display()));
                return;
            }
        };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let ours = ["frame-", "target-", "texture-", "buffer-"]
                .iter()
                .any(|start| name.starts_with(start));
            // Some are there only when they are asked for.
            let asked = (!name.starts_with("buffer-") || !self.wanted.buffers.is_empty())
                && (!name.starts_with("texture-") || !self.wanted.textures.is_empty());
            let left_out = self
                .left_out
                .iter()
                .any(|part| Path::new(&name).file_stem() == Some(part.as_ref()));
            if ours && asked && !left_out && !self.files.contains_key(&name) {
                self.problems
                    .push(format!("{name}: in the earlier run only"));
            }
        }
    }

    /// Takes a picture of a texture whose contents may be wanted, for now or for the end.
    fn keep_texture(&mut self, player: &mut Player, pointer: TexturePointer) {
        let Some(info) = player.texture(pointer) else {
            return;
        };
        let label = info.label.clone().filter(|label| !label.is_empty());
        let asked = label
            .as_ref()
            .filter(|label| self.wanted.textures.contains(label));
        self.found.extend(asked.cloned());
        let rendered = info
            .rendered_in
            .filter(|submission| self.in_range(*submission));
        // Frames have pictures of their own; what is multisampled is resolved elsewhere.
        if info.surface || info.destroyed || info.sample_count != 1 {
            return;
        }
        let ordinal = info.ordinal;
        let kind = match rendered {
            Some(submission) if label.is_some() || submission == self.last_rendering => "target",
            None if asked.is_some() => "texture",
            _ => return,
        };
        let name = match &label {
            Some(label) => {
                let made = player.textures_made();
                self.slot(&format!("{kind}-{}", plain(label)), ordinal, made)
            }
            None => format!("target-{ordinal}"),
        };
        let parts = parts(&name, info.format, info.size.depth_or_array_layers);
        let mut unread = None;
        for (name, aspect, layer) in parts {
            if unread == Some(aspect) {
                continue;
            }
            match player.read_texture(pointer, aspect, layer) {
                Ok(texels) if label.is_some() => self.picture(&name, &texels),
                Ok(texels) => self.keep_unnamed(name, texels),
                Err(error) => {
                    self.unread(name, error);
                    unread = Some(aspect);
                }
            }
        }
    }

    /// Keeps texels for the end, as long as there is room.
    fn keep_unnamed(&mut self, name: String, texels: Texels) {
        let kept = self.unnamed.iter().map(|kept| kept.texels.bytes.len());
        if kept.sum::<usize>() + texels.bytes.len() > LONGEST {
            let why = "expected a label, as there are too many targets without".into();
            return self.unread(name, PlayError::Unsupported(why));
        }
        self.unnamed.push(Unnamed {
            submission: self.last_rendering,
            name,
            texels,
        });
    }

    /// Tells of contents that could not be read: it is no mistake where this adapter cannot.
    fn unread(&mut self, name: String, error: PlayError) {
        match error {
            PlayError::Unsupported(why) => {
                self.notes.push(format!("{name} is left out: {why}"));
                self.left_out.push(name);
            }
            error => self.problems.push(format!("{name}: {error}")),
        }
    }

    fn keep_buffer(&mut self, player: &mut Player, pointer: BufferPointer) {
        let Some(info) = player.buffer(pointer) else {
            return;
        };
        let Some(label) = info.label.clone() else {
            return;
        };
        if info.destroyed || !self.wanted.buffers.contains(&label) {
            return;
        }
        let ordinal = info.ordinal;
        self.found.insert(label.clone());
        let made = player.buffers_made();
        match player.read_buffer(pointer) {
            Ok(bytes) => {
                let name = self.slot(&format!("buffer-{}", plain(&label)), ordinal, made);
                self.bytes(&format!("{name}.bin"), &bytes);
            }
            Err(error) => self.unread(format!("buffer-{}", plain(&label)), error),
        }
    }

    /// The name for an object: that of its label, unless the file of this name shows another
    /// object that existed at the same time.
    fn slot(&mut self, name: &str, ordinal: u64, made: u64) -> String {
        for number in 1.. {
            let name = match number {
                1 => name.to_string(),
                _ => format!("{name}-{number}"),
            };
            match self.slots.get(&name) {
                Some((holder, at)) if *holder != ordinal && ordinal <= *at => {}
                _ => {
                    self.slots.insert(name.clone(), (ordinal, made));
                    return name;
                }
            }
        }
        unreachable!("numbers do not end")
    }

    fn picture(&mut self, name: &str, texels: &Texels) {
        let picture = Picture::new(texels);
        if let Some(picture) = &picture {
            let file = format!("{name}.png");
            match picture.png() {
                Ok(png) => self.save(&file, &png),
                Err(error) => self.problems.push(format!("{file}: {error}")),
            }
            let difference = self.wanted.compare.as_ref().and_then(|folder| {
                compare::picture(&picture.image, &folder.join(&file), self.wanted.tolerance)
            });
            self.files.insert(file, difference);
        }
        if picture.is_none_or(|picture| !picture.exact) {
            let file = format!("{name}.bin");
            self.save(&file, &texels.bytes);
            // Texels that may differ a little are compared in the picture.
            let strict = self.wanted.tolerance == 0;
            let folder = self.wanted.compare.as_ref().filter(|_| strict);
            let difference =
                folder.and_then(|folder| compare::bytes(&texels.bytes, &folder.join(&file)));
            self.files.insert(file, difference);
        }
    }

    fn bytes(&mut self, file: &str, bytes: &[u8]) {
        self.save(file, bytes);
        let folder = self.wanted.compare.as_ref();
        let difference = folder.and_then(|folder| compare::bytes(bytes, &folder.join(file)));
        self.files.insert(file.to_string(), difference);
    }

    fn save(&mut self, file: &str, bytes: &[u8]) {
        let Some(folder) = &self.wanted.out else {
            return;
        };
        let path = folder.join(file);
        if let Err(error) = std::fs::write(&path, bytes) {
            self.problems.push(format!("{}: {error}", path.display()));
        }
    }
}

impl Watcher for Gallery {
    fn presented(&mut self, player: &mut Player, frame: u64, texture: TexturePointer) {
        if let Some(range) = self.wanted.frames {
            if frame + 1 == range.first {
                self.from = Some(player.submission() + 1);
            }
            self.done |= range.last.is_some_and(|last| frame >= last);
        }
        let wanted = self.wanted.frames.is_none_or(|range| range.contains(frame))
            && self.in_range(player.submission());
        if wanted && self.wanted.contents() {
            match player.read_texture(texture, TextureAspect::All, 0) {
                Ok(texels) => self.picture(&format!("frame-{frame:04}"), &texels),
                Err(error) => self.unread(format!("frame-{frame:04}"), error),
            }
        }
    }

    fn texture_ends(&mut self, player: &mut Player, texture: TexturePointer) {
        if self.wanted.contents() {
            self.keep_texture(player, texture);
        }
    }

    fn buffer_ends(&mut self, player: &mut Player, buffer: BufferPointer) {
        if self.wanted.contents() {
            self.keep_buffer(player, buffer);
        }
    }

    fn submitted(&mut self, player: &mut Player, submission: u64, time: SubmissionTime) {
        if self.in_range(submission) {
            self.timings.add(submission, time);
        }
        if player.rendered_last() == submission {
            self.last_rendering = submission;
            self.unnamed.clear();
        }
        if let Some(range) = self.wanted.submissions {
            self.done |= range.last.is_some_and(|last| submission >= last);
        }
    }
}

/// The aspects and layers of a texture, with the names for their files.
fn parts(
    name: &str,
    format: TextureFormat,
    layers: u32,
) -> impl Iterator<Item = (String, TextureAspect, u32)> {
    let aspects: Vec<_> = [
        (TextureAspect::DepthOnly, "-depth"),
        (TextureAspect::StencilOnly, "-stencil"),
    ]
    .into_iter()
    .filter(|(aspect, _)| format.aspect_specific_format(*aspect).is_some())
    .collect();
    let aspects = if aspects.is_empty() {
        vec![(TextureAspect::All, "")]
    } else {
        aspects
    };
    let name = name.to_string();
    aspects.into_iter().flat_map(move |(aspect, aspect_name)| {
        let name = format!("{name}{aspect_name}");
        (0..layers).map(move |layer| match layers {
            1 => (name.clone(), aspect, layer),
            _ => (format!("{name}-layer{layer}"), aspect, layer),
        })
    })
}

/// A label as part of a file name: letters, digits and a few signs.
fn plain(label: &str) -> String {
    label
        .chars()
        .map(|c| match c {
            c if c.is_alphanumeric() || "-_.+ ".contains(c) => c,
            _ => '_',
        })
        .take(100)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_in_file_names() {
        assert_eq!(plain("shadow map 1"), "shadow map 1");
        assert_eq!(plain("../../etc/passwd"), ".._.._etc_passwd");
        assert_eq!(plain("ä:b\n"), "ä_b_");
    }

    #[test]
    fn names_of_objects_that_exist_together() {
        let mut gallery = Gallery::default();
        let mut slot = |ordinal, made| gallery.slot("target-depth", ordinal, made);
        // The second is created after the first has gone: it takes its place.
        assert_eq!(slot(1, 1), "target-depth");
        assert_eq!(slot(2, 3), "target-depth");
        // The third existed when the second was saved.
        assert_eq!(slot(3, 3), "target-depth-2");
        assert_eq!(slot(2, 9), "target-depth");
    }
}
