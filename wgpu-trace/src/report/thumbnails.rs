//! Pictures of what passes draw: the trace is replayed pass by pass, and targets are read between.

use std::collections::{HashMap, HashSet, VecDeque};
use std::io::Cursor;
use std::ops::Range;

use base64::Engine;
use image::{DynamicImage, ImageFormat, RgbaImage};
use wgpu_types::TextureAspect;

use super::model::Model;
use super::passes::{Changed, Target, groups};
use super::resources::address;
use crate::pictures::Picture;
use crate::player::{PlayError, PlayOptions, Player, StartError};
use crate::reader::{Action, Command, DataFiles, Numbered};

/// Larger pictures are scaled down to this.
const WIDTH: u32 = 320;
const HEIGHT: u32 = 240;

/// Beyond this a browser would choke: further pictures are left out, and the page says so.
const LONGEST: usize = 256 << 20;

/// Replays a trace and takes the pictures.
pub struct Thumbnails {
    player: Player,
    album: Album,
    last: Last,
    /// Textures that are no longer empty.
    filled: HashSet<usize>,
    /// Submissions are told apart by these, rather than by the numbers in the trace.
    groups: u64,
}

struct Shot {
    pixels: RgbaImage,
    place: Option<usize>,
}

/// What targets looked like last, by texture and layer. As these are whole pictures, it is only as
/// many as a program is likely to go on with; the rest can be read again.
#[derive(Default)]
struct Last(VecDeque<((usize, u32), Shot)>);

impl Last {
    const MOST: usize = 16;
    const LONGEST: usize = 512 << 20;

    fn get(&self, key: (usize, u32)) -> Option<&Shot> {
        self.0
            .iter()
            .find(|(known, _)| *known == key)
            .map(|(_, shot)| shot)
    }

    fn put(&mut self, key: (usize, u32), shot: Shot) {
        self.0.retain(|(known, _)| *known != key);
        self.0.push_front((key, shot));
        self.0.truncate(Self::MOST);
        while self.0.len() > 1 && self.bytes() > Self::LONGEST {
            self.0.pop_back();
        }
    }

    fn bytes(&self) -> usize {
        let pixels = self.0.iter().map(|(_, shot)| shot.pixels.as_raw().len());
        pixels.sum()
    }

    /// Forgets a texture that something has changed.
    fn forget(&mut self, texture: usize) {
        self.0.retain(|((known, _), _)| *known != texture);
    }
}

impl Thumbnails {
    /// `init` is the first action of the trace.
    pub fn start(
        init: &Action,
        files: DataFiles,
        options: PlayOptions,
    ) -> Result<Self, StartError> {
        Ok(Self {
            player: Player::start(init, files, options)?,
            album: Album::default(),
            last: Last::default(),
            filled: HashSet::new(),
            groups: 0,
        })
    }

    /// Says in the summary on what the pictures are drawn.
    pub fn introduce(&self, model: &mut Model) {
        let info = self.player.adapter_info();
        model.summary.replayed_on = Some(format!("{} ({})", info.name, info.backend));
        for lack in self.player.lacks() {
            model.remark(format!(
                "This machine lacks the {lack}: what needs it is not drawn."
            ));
        }
    }

    /// Plays an action that `model` has just taken in; `passes` are those that it brought.
    pub fn play(&mut self, model: &mut Model, numbered: Numbered, passes: Range<usize>) {
        let number = numbered.number;
        match numbered.action {
            Action::Submit(_, commands) => {
                let commands = commands.into_iter().filter(|command| {
                    // Groups around passes would be torn apart.
                    !matches!(
                        command,
                        Command::PushDebugGroup(_)
                            | Command::PopDebugGroup
                            | Command::InsertDebugMarker(_)
                    )
                });
                let commands: Vec<_> = commands.collect();
                let all = groups(&commands)
                    .map(<[Command]>::to_vec)
                    .collect::<Vec<_>>();
                for (place, group) in passes.zip(all) {
                    self.pass(model, number, place, group);
                }
            }
            other => {
                if let Action::WriteTexture { to, .. } = &other
                    && let Some(texture) = model.resources.at(address(&to.texture))
                {
                    self.changed(texture);
                }
                self.note(model, number, |player| player.play(other, &mut ()));
            }
        }
    }

    /// The end of the trace: gives the pictures, as PNGs in Base64.
    pub fn finish(mut self, model: &mut Model) -> Vec<String> {
        let number = model.summary.tally.actions;
        self.note(model, number, |player| player.finish(&mut ()));
        if self.album.left_out > 0 {
            let text = format!(
                "{} pictures are left out: the page would be too large.",
                self.album.left_out
            );
            model.remark(text);
        }
        self.album.pictures
    }

    fn note(
        &mut self,
        model: &mut Model,
        number: u64,
        work: impl FnOnce(&mut Player) -> Vec<PlayError>,
    ) {
        for error in work(&mut self.player) {
            model.replay_failed(number, error.to_string());
        }
    }

    /// Plays one pass, or the commands between two, as a submission of its own, and takes the
    /// pictures of its targets.
    fn pass(&mut self, model: &mut Model, number: u64, place: usize, group: Vec<Command>) {
        self.groups += 1;
        let action = Action::Submit(self.groups, group);
        let end = Action::Submit(self.groups + 1, Vec::new());
        let mut targets = std::mem::take(&mut model.passes[place].targets);
        targets.iter_mut().for_each(|target| self.before(target));
        self.note(model, number, |player| player.play(action, &mut ()));
        self.note(model, number, |player| player.settle(&end, &mut ()));
        targets.iter_mut().for_each(|target| self.after(target));
        model.passes[place].targets = targets;
        for &texture in &model.passes[place].changes {
            self.changed(texture);
        }
    }

    /// Something else than drawing has changed a texture.
    fn changed(&mut self, texture: usize) {
        self.last.forget(texture);
        self.filled.insert(texture);
    }

    /// The picture of before is that of the pass before, unless something came between.
    fn before(&mut self, target: &mut Target) {
        let key = (target.texture, target.layer);
        if self.last.get(key).is_none()
            && self.filled.contains(&target.texture)
            && let Ok(shot) = self.shoot(target)
        {
            self.last.put(key, shot);
        }
        target.before = self.last.get(key).and_then(|shot| shot.place);
    }

    fn after(&mut self, target: &mut Target) {
        let key = (target.texture, target.layer);
        let filled = !self.filled.insert(target.texture);
        let shot = match &target.remark {
            None => self.shoot(target),
            Some(remark) => Err(remark.clone()),
        };
        match shot {
            Ok(shot) => {
                target.after = shot.place;
                let before = self.last.get(key).map(|shot| &shot.pixels);
                if before.is_some() || !filled {
                    target.changed = Some(changed(before, &shot.pixels));
                }
                self.last.put(key, shot);
            }
            Err(remark) => {
                target.remark = Some(remark);
                self.last.forget(target.texture);
            }
        }
    }

    /// What a target looks like now.
    fn shoot(&mut self, target: &Target) -> Result<Shot, String> {
        if target.level > 0 {
            return Err("Only level 0 of a texture is shown.".into());
        }
        let texels = self
            .player
            .read_texture(target.address, TextureAspect::All, target.layer);
        let texels = texels.map_err(|error| error.to_string())?;
        let picture = Picture::new(&texels)
            .ok_or_else(|| format!("There is no picture of texels in {:?}.", texels.format))?;
        let pixels = picture.image.into_rgba8();
        let place = self.album.add(&pixels);
        Ok(Shot { pixels, place })
    }
}

/// The pictures, each kept once.
#[derive(Default)]
struct Album {
    pictures: Vec<String>,
    places: HashMap<String, usize>,
    bytes: usize,
    left_out: usize,
}

impl Album {
    /// The place of a picture, scaled down and without its transparency: what programs leave in
    /// the alpha of a target is seldom meant to be seen through.
    fn add(&mut self, pixels: &RgbaImage) -> Option<usize> {
        let image = DynamicImage::ImageRgba8(pixels.clone());
        let small = if pixels.width() > WIDTH || pixels.height() > HEIGHT {
            image.thumbnail(WIDTH, HEIGHT)
        } else {
            image
        };
        let mut file = Cursor::new(Vec::new());
        small
            .into_rgb8()
            .write_to(&mut file, ImageFormat::Png)
            .ok()?;
        let text = base64::engine::general_purpose::STANDARD.encode(file.into_inner());
        if let Some(&place) = self.places.get(&text) {
            return Some(place);
        }
        if self.bytes + text.len() > LONGEST {
            self.left_out += 1;
            return None;
        }
        self.bytes += text.len();
        let place = self.pictures.len();
        self.pictures.push(text.clone());
        self.places.insert(text, place);
        Some(place)
    }
}

/// What differs; without a picture of before, what is not empty.
fn changed(before: Option<&RgbaImage>, after: &RgbaImage) -> Changed {
    let before = before.filter(|before| before.dimensions() == after.dimensions());
    let (mut pixels, mut min, mut max) = (0, [u32::MAX; 2], [0; 2]);
    for (x, y, texel) in after.enumerate_pixels() {
        let old = before.map_or([0; 4], |before| before.get_pixel(x, y).0);
        if old != texel.0 {
            pixels += 1;
            min = [min[0].min(x), min[1].min(y)];
            max = [max[0].max(x), max[1].max(y)];
        }
    }
    Changed {
        pixels,
        of: u64::from(after.width()) * u64::from(after.height()),
        rect: (pixels > 0).then(|| [min[0], min[1], max[0] - min[0] + 1, max[1] - min[1] + 1]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_counted_and_placed() {
        let before = RgbaImage::new(8, 4);
        let mut after = before.clone();
        let none = Changed {
            pixels: 0,
            of: 32,
            rect: None,
        };
        assert_eq!(changed(Some(&before), &after), none);
        after.put_pixel(2, 1, image::Rgba([1, 0, 0, 0]));
        after.put_pixel(5, 3, image::Rgba([0, 0, 0, 9]));
        let two = Changed {
            pixels: 2,
            of: 32,
            rect: Some([2, 1, 4, 3]),
        };
        assert_eq!(changed(Some(&before), &after), two);
        assert_eq!(changed(None, &after), two);
    }

    #[test]
    fn few_large_pictures_are_kept_to_go_on_with() {
        let shot = |side| Shot {
            pixels: RgbaImage::new(side, side),
            place: None,
        };
        let mut last = Last::default();
        (0..20).for_each(|texture| last.put((texture, 0), shot(1)));
        assert_eq!(last.0.len(), Last::MOST);
        // A quarter of what is kept, each.
        (20..30).for_each(|texture| last.put((texture, 0), shot(5792)));
        assert_eq!(last.0.len(), 4);
        assert!(last.get((29, 0)).is_some() && last.get((25, 0)).is_none());
    }

    #[test]
    fn pictures_are_small_and_kept_once() {
        let mut album = Album::default();
        let large = RgbaImage::from_pixel(1000, 500, image::Rgba([10, 20, 30, 0]));
        assert_eq!(album.add(&large), Some(0));
        assert_eq!(album.add(&RgbaImage::new(4, 4)), Some(1));
        assert_eq!(album.add(&large), Some(0));
        let png = base64::engine::general_purpose::STANDARD
            .decode(&album.pictures[0])
            .unwrap();
        let back = image::load_from_memory(&png).unwrap();
        assert_eq!((back.width(), back.height()), (320, 160));
        assert_eq!(back.into_rgba8().get_pixel(0, 0).0, [10, 20, 30, 255]);
    }
}
