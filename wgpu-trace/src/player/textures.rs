//! Textures, their views, samplers and query sets.

use wgpu_core::device::trace::Data;
use wgpu_core::id::{PointerId, TextureId, markers};
use wgpu_core::resource::{
    ExternalTextureDescriptor, QuerySetDescriptor, SamplerDescriptor, TextureDescriptor,
    TextureViewDescriptor,
};
use wgpu_types::TextureUsages;

use super::error::PlayError;
use super::known::{TextureInfo, TexturePointer, ViewInfo};
use super::objects::in_order;
use super::play::{Player, Watcher};

/// Whether reading such a texture back is possible at all.
fn readable(desc: &TextureDescriptor<'_>) -> bool {
    desc.sample_count == 1
        && !desc.usage.contains(TextureUsages::TRANSIENT_ATTACHMENT)
        && !desc.format.is_multi_planar_format()
}

impl Player {
    pub(super) fn create_texture(&mut self, pointer: TexturePointer, desc: TextureDescriptor<'_>) {
        self.make_texture(pointer, desc, false);
    }

    pub(super) fn make_texture(
        &mut self,
        pointer: TexturePointer,
        mut desc: TextureDescriptor<'_>,
        surface: bool,
    ) {
        let usage = desc.usage;
        if readable(&desc) {
            desc.usage |= TextureUsages::COPY_SRC;
        }
        let (id, error) = self.global.device_create_texture(self.device, &desc, None);
        let failed = error.is_some();
        self.note(error);
        self.know_texture(pointer, id, &desc, usage, surface, failed);
    }

    pub(super) fn create_texture_error(
        &mut self,
        pointer: TexturePointer,
        desc: TextureDescriptor<'_>,
    ) {
        let id = self.global.create_texture_error(self.device, None, &desc);
        self.know_texture(pointer, id, &desc, desc.usage, false, true);
    }

    fn know_texture(
        &mut self,
        pointer: TexturePointer,
        id: TextureId,
        desc: &TextureDescriptor<'_>,
        usage: TextureUsages,
        surface: bool,
        destroyed: bool,
    ) {
        self.textures_made += 1;
        let info = TextureInfo {
            label: desc.label.as_deref().map(String::from),
            size: desc.size,
            dimension: desc.dimension,
            format: desc.format,
            sample_count: desc.sample_count,
            usage,
            ordinal: self.textures_made,
            surface,
            rendered_in: None,
            destroyed,
        };
        self.textures.insert(&self.global, pointer, id, info);
    }

    pub(super) fn destroy_texture(
        &mut self,
        pointer: TexturePointer,
        watcher: &mut dyn Watcher,
    ) -> Result<(), PlayError> {
        let id = self.textures.get(pointer)?;
        self.tell_texture_ends(pointer, watcher);
        self.global.texture_destroy(id);
        if let Some(info) = self.textures.extra_mut(pointer) {
            info.destroyed = true;
        }
        Ok(())
    }

    pub(super) fn drop_texture(&mut self, pointer: TexturePointer, watcher: &mut dyn Watcher) {
        self.tell_texture_ends(pointer, watcher);
        self.textures.remove(&self.global, pointer);
    }

    fn tell_texture_ends(&mut self, pointer: TexturePointer, watcher: &mut dyn Watcher) {
        if self.texture(pointer).is_some_and(|info| !info.destroyed) {
            watcher.texture_ends(self, pointer);
        }
    }

    pub(super) fn write_texture(
        &mut self,
        to: &wgpu_types::TexelCopyTextureInfo<TexturePointer>,
        data: &Data,
        layout: &wgpu_types::TexelCopyBufferLayout,
        size: &wgpu_types::Extent3d,
    ) -> Result<(), PlayError> {
        let to = self.texture_place(to)?;
        let files = self.data.clone();
        let bytes = files.bytes(data)?;
        self.global
            .queue_write_texture(self.queue, &to, &bytes, layout, size)
            .map_err(|error| PlayError::device(&error))
    }

    /// A place in a texture, with the texture's id here.
    pub(super) fn texture_place(
        &self,
        place: &wgpu_types::TexelCopyTextureInfo<TexturePointer>,
    ) -> Result<wgpu_types::TexelCopyTextureInfo<TextureId>, PlayError> {
        Ok(wgpu_types::TexelCopyTextureInfo {
            texture: self.textures.get(place.texture)?,
            mip_level: place.mip_level,
            origin: place.origin,
            aspect: place.aspect,
        })
    }

    pub(super) fn create_texture_view(
        &mut self,
        pointer: PointerId<markers::TextureView>,
        parent: TexturePointer,
        desc: &TextureViewDescriptor<'_>,
    ) -> Result<(), PlayError> {
        let (texture, info) = self.textures.entry(parent)?;
        let view = ViewInfo {
            texture: parent,
            ordinal: info.ordinal,
        };
        let (id, error) = self.global.texture_create_view(texture, desc, None);
        self.note(error);
        self.views.insert(&self.global, pointer, id, view);
        Ok(())
    }

    /// Notes that the current submission renders into the texture behind a view.
    pub(super) fn rendered(&mut self, view: PointerId<markers::TextureView>) {
        let Ok((_, &ViewInfo { texture, ordinal })) = self.views.entry(view) else {
            return;
        };
        let submission = self.submission;
        self.rendered_last = submission;
        if let Some(info) = self.textures.extra_mut(texture)
            && info.ordinal == ordinal
        {
            info.rendered_in = Some(submission);
        }
    }

    pub(super) fn create_external_texture(
        &mut self,
        pointer: PointerId<markers::ExternalTexture>,
        desc: &ExternalTextureDescriptor<'_>,
        planes: &[PointerId<markers::TextureView>],
    ) -> Result<(), PlayError> {
        let planes: Vec<_> = planes
            .iter()
            .map(|plane| self.views.get(*plane))
            .collect::<Result<_, _>>()?;
        let (id, error) =
            self.global
                .device_create_external_texture(self.device, desc, &planes, None);
        self.note(error);
        self.external_textures.insert(&self.global, pointer, id, ());
        Ok(())
    }

    pub(super) fn create_sampler(
        &mut self,
        pointer: PointerId<markers::Sampler>,
        desc: &SamplerDescriptor<'_>,
    ) {
        let (id, error) = self.global.device_create_sampler(self.device, desc, None);
        self.note(error);
        self.samplers.insert(&self.global, pointer, id, ());
    }

    pub(super) fn create_query_set(
        &mut self,
        pointer: PointerId<markers::QuerySet>,
        desc: &QuerySetDescriptor<'_>,
    ) {
        let (id, error) = self.global.device_create_query_set(self.device, desc, None);
        self.note(error);
        self.query_sets.insert(&self.global, pointer, id, ());
    }

    /// What is known of a texture; `None` when there is none at this address.
    pub fn texture(&self, pointer: TexturePointer) -> Option<&TextureInfo> {
        self.textures.entry(pointer).ok().map(|(_, info)| info)
    }

    /// All textures that exist, in the order of their creation.
    pub fn live_textures(&self) -> Vec<TexturePointer> {
        in_order(self.textures.live(), |info| info.ordinal)
    }
}
