//! The native side: a document of core's own, on which each change that the page told of is made anew.

use std::collections::BTreeMap;

use ppsa_core::{ContentPack, Document, Id, Patch, Record, Replica, Undo};
use ppsa_tests::{Context, Result, bail, ensure};
use serde::Deserialize;

use super::explain::{self, Try};

/// What a widget told the page: that this kind of change was made, and these records are other now.
#[derive(Debug, Deserialize)]
pub struct Heard {
    act: usize,
    tag: String,
    kind: String,
    records: Vec<Told>,
}

/// A record as the page keeps it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Told {
    id: String,
    stamp: String,
    body: String,
}

impl Told {
    fn record(&self) -> Result<Record> {
        let (id, stamp) = (self.id.parse()?, self.stamp.parse()?);
        Ok(Record { id, stamp, body: self.body.clone() })
    }

    fn of(record: &Record) -> Self {
        let (id, stamp) = (record.id.to_string(), record.stamp.to_string());
        Self { id, stamp, body: record.body.clone() }
    }
}

/// A document that hears nothing but kinds and records, and has to come to the same by changes of its own.
pub struct Replay {
    pack: ContentPack,
    document: Document,
    /// What each change could be taken back by, with the records that it changed.
    undos: Vec<(Vec<Id>, Undo)>,
    made: BTreeMap<String, usize>,
    all: Vec<Record>,
}

impl Replay {
    pub fn new(pack: ContentPack) -> Self {
        let document = Document::new(Replica::new(0));
        Self { pack, document, undos: Vec::new(), made: BTreeMap::new(), all: Vec::new() }
    }

    /// Makes each change anew: one that a person can make, of the kind that was told, by the same replica. It has to
    /// write the same records, byte for byte.
    pub fn hear(&mut self, heard: Vec<Heard>) -> Result<()> {
        for one in heard {
            self.make(&one).with_context(|| format!("act {} in {}", one.act, one.tag))?;
        }
        Ok(())
    }

    fn make(&mut self, heard: &Heard) -> Result<()> {
        let records = heard.records.iter().map(Told::record).collect::<Result<Vec<_>>>()?;
        let stamp = &heard.records.first().context("a change without a record")?.stamp;
        let (_, replica) = stamp.split_once('-').context("a stamp names its replica")?;
        let replica = Replica::new(u64::from_str_radix(replica, 16)?);
        let before = self.document.clone().with_replica(replica);
        let mut after = before.clone();
        after.merge(&Document::from_records(replica, records.clone())?)?;
        let wanted = sorted(heard.records.clone());
        let tries = explain::changes(&before, &after, &records).into_iter();
        let found = tries.chain(self.undone(&records)).find_map(|one| {
            let mut document = before.clone();
            let fits = one.kind().is_none_or(|kind| kind == heard.kind);
            let made = if fits { self.attempt(&one, &mut document).ok()? } else { return None };
            let wrote = sorted(made.records.iter().map(Told::of).collect());
            (wrote == wanted).then(|| (one.name(&heard.kind), document, made.undo))
        });
        if let Some((name, document, undo)) = found {
            self.document = document;
            self.undos.push((records.iter().map(|it| it.id.clone()).collect(), undo));
            *self.made.entry(name).or_default() += 1;
            self.all.extend(records);
            return Ok(());
        }
        let now: Vec<Told> = before.records().iter().map(Told::of).collect();
        let was: Vec<_> =
            now.iter().filter(|it| wanted.iter().any(|new| new.id == it.id)).collect();
        bail!("no change of the kind {:?} makes\n{wanted:#?}\nof\n{was:#?}", heard.kind)
    }

    fn attempt(&self, one: &Try, document: &mut Document) -> ppsa_core::Result<Patch> {
        match one {
            Try::Change(change) => document.apply(&**change),
            Try::Current(on, change) => {
                document.apply_to_current(&self.pack, *on, |_| change.clone())
            }
            Try::Undo(undo) => document.undo(undo),
        }
    }

    /// What acts on these records could be taken back by: one, or several of them in a row at once, as an offer that
    /// stands through more than one has them. The last ones first.
    fn undone(&self, records: &[Record]) -> impl Iterator<Item = Try> {
        let touches = |ids: &[Id]| records.iter().any(|it| ids.contains(&it.id));
        let some: Vec<&Undo> =
            self.undos.iter().filter(|(ids, _)| touches(ids)).map(|(_, undo)| undo).collect();
        (1..=some.len()).rev().flat_map(move |end| {
            let some = some.clone();
            (1..=end).map(move |many| {
                let run = some[end - many..end].iter().copied().cloned();
                Try::Undo(run.reduce(Undo::and).unwrap_or_default())
            })
        })
    }

    /// The page's document is this one.
    pub fn is(&self, json: &str) -> Result<()> {
        let ours = self.document.to_json();
        ensure!(json == ours, "the page has\n{json}\nand core made\n{ours}");
        Ok(())
    }

    /// What the page keeps is what is in this one.
    pub fn is_kept(&self, kept: Vec<Told>) -> Result<()> {
        let ours = self.document.records().iter().map(Told::of).collect();
        ensure!(sorted(kept) == sorted(ours), "other records are kept than core made");
        Ok(())
    }

    /// All that was ever told, as copies that come from elsewhere, one by one, comes to the same.
    pub fn is_merged_in_any_order(&self) -> Result<()> {
        let (all, many) = (&self.all, self.all.len());
        // A step that has no factor in common with it goes through all, in an order of its own.
        let step = [7919, 104_729].into_iter().find(|step| many % step != 0).unwrap_or(1);
        let orders: [Vec<usize>; 3] = [
            (0..many).collect(),
            (0..many).rev().collect(),
            (0..many).map(|nth| nth * step % many).collect(),
        ];
        for order in orders {
            let mut document = Document::new(Replica::new(1));
            for nth in order {
                let one = Document::from_records(Replica::new(2), [all[nth].clone()])?;
                document.merge(&one)?;
            }
            self.is(&document.to_json()).context("merged one by one")?;
        }
        Ok(())
    }

    pub fn changes(&self) -> usize {
        self.made.values().sum()
    }

    pub fn kinds(&self) -> usize {
        self.made.len()
    }

    /// How many of each.
    pub fn told(&self) -> String {
        let records = self.document.records().len();
        format!("{} changes, {records} records: {:?}", self.changes(), self.made)
    }
}

fn sorted(mut all: Vec<Told>) -> Vec<Told> {
    all.sort();
    all
}
