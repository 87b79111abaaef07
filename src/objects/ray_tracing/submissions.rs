//! Which acceleration structures are built when commands that use them run. wgpu-core takes one as built
//! when a submission was checked, even if it fails afterwards, and does not look at what bundles use;
//! so it is looked after here.

// UPSTREAM: none known
// LIMITS: ray-tracing-checks

use super::structures::{
    Action, Actions, Bottom, BottomState, Build, Compaction, Instances, Top, called,
};
use crate::runtime::{
    failure::{Failure, Invalid},
    name::Name,
};
use parking_lot::Mutex;
use std::{collections::HashMap, sync::Arc};

/// The builds of a device, one after the other.
#[derive(Default)]
pub struct Submissions(Mutex<u64>);

/// What is wrong with commands: what they do, and what they should.
type Refusal = (String, &'static str);

const ALIVE: &str = "one that uses no destroyed acceleration structures";
const BUILT: &str = "one that uses what was built before";

impl Submissions {
    /// Submits commands with their actions, if all that they use is there by then. `keep` gets what an
    /// earlier submission may still be at work with.
    pub fn submit<R>(
        &self,
        commands: &[(Name, &Actions)],
        submit: impl FnOnce() -> Result<R, Failure>,
        keep: impl FnOnce(Vec<Instances>),
    ) -> Result<R, Failure> {
        let mut last = self.0.lock();
        let mut plan = Plan {
            last: *last,
            ..Plan::default()
        };
        for (name, actions) in commands {
            for action in actions.iter() {
                plan.check(action).map_err(|(what, expected)| {
                    Invalid::new(
                        *name,
                        format_args!("a command buffer that {what}"),
                        expected,
                    )
                })?;
            }
        }
        let submitted = submit()?;
        *last = plan.last;
        let replaced = plan.carry_out();
        if !replaced.is_empty() {
            keep(replaced);
        }
        Ok(submitted)
    }

    /// Does what may not happen while commands are submitted. `act` gets the number of a build.
    pub fn between<R>(&self, act: impl FnOnce(&mut dyn FnMut() -> u64) -> R) -> R {
        let mut last = self.0.lock();
        act(&mut || {
            *last += 1;
            *last
        })
    }
}

/// What is built when, by commands that are to be submitted.
#[derive(Default)]
struct Plan<'a> {
    last: u64,
    builds: Vec<(u64, &'a Build)>,
    bottoms: HashMap<*const Bottom, u64>,
    tops: HashMap<*const Top, (u64, &'a Instances)>,
}

impl<'a> Plan<'a> {
    fn check(&mut self, action: &'a Action) -> Result<(), Refusal> {
        match action {
            Action::Build(build) => self.check_build(build),
            Action::Use(top) => self.check_use(top),
        }
    }

    fn check_build(&mut self, build: &'a Build) -> Result<(), Refusal> {
        self.last += 1;
        for bottom in &build.bottoms {
            let state = alive(bottom)?;
            if state.compaction == Compaction::Preparing {
                let name = called("BLAS", &bottom.label);
                return Err((
                    format!("builds {name}, whose compaction is being prepared,"),
                    "one that comes after the callback of wgpuBlasPrepareCompact",
                ));
            }
            self.bottoms.insert(Arc::as_ptr(bottom), self.last);
        }
        for (top, instances) in &build.tops {
            alive_top(top)?;
            for bottom in instances.iter() {
                if self.built(bottom)? == 0 {
                    let (top, bottom) = (called("TLAS", &top.label), called("BLAS", &bottom.label));
                    let what = format!("builds {top} of {bottom}, which was never built,");
                    return Err((what, BUILT));
                }
            }
            self.tops.insert(Arc::as_ptr(top), (self.last, instances));
        }
        self.builds.push((self.last, build));
        Ok(())
    }

    fn check_use(&self, top: &Arc<Top>) -> Result<(), Refusal> {
        alive_top(top)?;
        let (built, instances) = match self.tops.get(&Arc::as_ptr(top)) {
            Some((built, instances)) => (*built, Arc::clone(instances)),
            None => {
                let state = top.state.lock();
                (state.built, Arc::clone(&state.instances))
            }
        };
        if built == 0 {
            let what = format!(
                "uses {}, which was never built,",
                called("TLAS", &top.label)
            );
            return Err((what, BUILT));
        }
        for bottom in instances.iter() {
            if self.built(bottom)? > built {
                let (top, bottom) = (called("TLAS", &top.label), called("BLAS", &bottom.label));
                let what = format!("uses {top} of {bottom}, which was built anew since,");
                return Err((what, "a TLAS that is built after its BLAS"));
            }
        }
        Ok(())
    }

    fn built(&self, bottom: &Arc<Bottom>) -> Result<u64, Refusal> {
        let state = alive(bottom)?;
        let planned = self.bottoms.get(&Arc::as_ptr(bottom));
        Ok(planned.copied().unwrap_or(state.built))
    }

    /// Notes that it has come so. Returns what scenes were made of before.
    fn carry_out(self) -> Vec<Instances> {
        let mut replaced = Vec::new();
        for (built, build) in self.builds {
            for bottom in &build.bottoms {
                let mut state = bottom.state.lock();
                state.built = built;
                state.compaction = Compaction::Idle;
            }
            for (top, instances) in &build.tops {
                let mut state = top.state.lock();
                state.built = built;
                let before = std::mem::replace(&mut state.instances, Arc::clone(instances));
                replaced.extend((!before.is_empty()).then_some(before));
            }
        }
        replaced
    }
}

fn alive(bottom: &Bottom) -> Result<BottomState, Refusal> {
    let state = *bottom.state.lock();
    match state.destroyed {
        false => Ok(state),
        true => {
            let name = called("BLAS", &bottom.label);
            Err((format!("uses {name}, which is destroyed,"), ALIVE))
        }
    }
}

fn alive_top(top: &Top) -> Result<(), Refusal> {
    match top.state.lock().destroyed {
        false => Ok(()),
        true => {
            let name = called("TLAS", &top.label);
            Err((format!("uses {name}, which is destroyed,"), ALIVE))
        }
    }
}
