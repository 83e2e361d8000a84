//! The Merkle tree of a log (RFC 6962, section 2.1): its root kept while leaves are added, and proofs about it.
//!
//! Owns: what is kept of a tree, and how a proof is made and checked. Must not know: what a leaf says, or where it is stored.
//! The arithmetic of proofs is that of the crate `tlog_tiles`.
//!
//! **Invariant:** leaves are added and never changed, so the root of every earlier size can be stated and proved for ever.

use sha2::{Digest, Sha256};
use tlog_tiles::{
    Error, Hash, HashReader, check_record, check_tree, node_hash, prove_record, prove_tree, stored_hash_count, stored_hash_index,
    stored_hashes_for_record_hash, tree_hash,
};

/// A SHA-256 hash: of a leaf, of a node, or the root.
pub type TreeHash = [u8; 32];

/// What has to be kept of a tree to add leaves and state its root: the roots of its complete subtrees, at most one for each
/// bit of its size.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// From the left, which is from the largest.
    peaks: Vec<TreeHash>,
}

/// All hashes of a tree, for making proofs: two for each leaf.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    size: u64,
    stored: Vec<Hash>,
}

/// A proof cannot be made, or does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the proof does not hold: {0}")]
pub struct BadProof(String);

/// The hash of a leaf with these bytes: `SHA-256(0x00 ‖ bytes)`.
pub fn leaf_hash(bytes: &[u8]) -> TreeHash {
    let mut hasher = Sha256::new();
    hasher.update([0x00]);
    hasher.update(bytes);
    hasher.finalize().into()
}

impl Frontier {
    /// Adds a leaf.
    pub fn push(&mut self, leaf: TreeHash) {
        let mut hash = Hash(leaf);
        // Each trailing 1 bit of the size is a subtree that this leaf completes.
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                hash = node_hash(Hash(left), hash);
            }
        }
        self.peaks.push(hash.0);
        self.size += 1;
    }

    /// How many leaves it has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root. Of no leaves it is the hash of nothing.
    pub fn root(&self) -> TreeHash {
        let mut peaks = self.peaks.iter().rev().copied();
        let Some(last) = peaks.next() else { return Sha256::digest([]).into() };
        peaks.fold(Hash(last), |right, left| node_hash(Hash(left), right)).0
    }
}

impl Tree {
    /// Adds a leaf.
    pub fn push(&mut self, leaf: TreeHash) -> Result<(), BadProof> {
        let new = stored_hashes_for_record_hash(self.size, Hash(leaf), self)?;
        self.stored.extend(new);
        self.size += 1;
        Ok(())
    }

    /// How many leaves it has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The root it would have with one more leaf.
    pub fn root_with(&self, leaf: TreeHash) -> Result<TreeHash, BadProof> {
        // Only the hashes that the new leaf completes are new; the rest is read from the tree.
        let more = stored_hashes_for_record_hash(self.size, Hash(leaf), self)?;
        let with = With { tree: self, more };
        Ok(tree_hash(self.size + 1, &with)?.0)
    }

    /// The root it had at a size it has reached.
    pub fn root_at(&self, size: u64) -> Result<TreeHash, BadProof> {
        self.reached(size)?;
        Ok(tree_hash(size, self)?.0)
    }

    /// The proof that a leaf is in the tree of `size` leaves: the hashes beside its path, from the leaf up.
    pub fn inclusion(&self, index: u64, size: u64) -> Result<Vec<TreeHash>, BadProof> {
        self.reached(size)?;
        Ok(prove_record(size, index, self)?.into_iter().map(|hash| hash.0).collect())
    }

    /// The proof that the tree of `old` leaves, which is at least one, is the beginning of the tree of `size`.
    pub fn consistency(&self, old: u64, size: u64) -> Result<Vec<TreeHash>, BadProof> {
        self.reached(size)?;
        if old == 0 || old > size {
            return Err(BadProof(format!("a tree of {size} has no beginning of {old}")));
        }
        Ok(prove_tree(size, old, self)?.into_iter().map(|hash| hash.0).collect())
    }

    /// The hashes of complete subtrees of 2^`level` leaves, from the `first` on: what a tile holds.
    pub fn row(&self, level: u8, first: u64, count: u64) -> Result<Vec<TreeHash>, BadProof> {
        if first.saturating_add(count) > self.size.checked_shr(level.into()).unwrap_or(0) {
            return Err(BadProof("the tree is not that large".to_owned()));
        }
        let indexes: Vec<u64> = (first..first + count).map(|at| stored_hash_index(level, at)).collect();
        Ok(self.read_hashes(&indexes)?.into_iter().map(|hash| hash.0).collect())
    }

    fn reached(&self, size: u64) -> Result<(), BadProof> {
        if size <= self.size {
            return Ok(());
        }
        Err(BadProof(format!("the tree has {} leaves, not {size}", self.size)))
    }
}

impl HashReader for Tree {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        debug_assert_eq!(self.stored.len() as u64, stored_hash_count(self.size));
        let read = |index: &u64| usize::try_from(*index).ok().and_then(|at| self.stored.get(at)).copied();
        indexes.iter().map(|index| read(index).ok_or(Error::IndexesNotInTree)).collect()
    }
}

/// A tree with some hashes after its own.
struct With<'a> {
    tree: &'a Tree,
    more: Vec<Hash>,
}

impl HashReader for With<'_> {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<Hash>, Error> {
        let known = self.tree.stored.len();
        let read = |index: &u64| {
            let at = usize::try_from(*index).ok()?;
            if at < known { self.tree.stored.get(at) } else { self.more.get(at - known) }.copied()
        };
        indexes.iter().map(|index| read(index).ok_or(Error::IndexesNotInTree)).collect()
    }
}

/// Checks that the leaf with this hash is at `index` of the tree of `size` leaves with this root.
pub fn check_inclusion(proof: &[TreeHash], index: u64, leaf: TreeHash, size: u64, root: TreeHash) -> Result<(), BadProof> {
    // A path is never longer than this; what is longer is not looked at.
    if proof.len() > 64 || size > 1 << 62 {
        return Err(BadProof("it is too long".to_owned()));
    }
    let proof = proof.iter().copied().map(Hash).collect();
    Ok(check_record(&proof, size, Hash(root), index, Hash(leaf))?)
}

/// Checks that the tree of `old` leaves, which is at least one, is the beginning of that of `size`.
pub fn check_consistency(proof: &[TreeHash], old: (u64, TreeHash), new: (u64, TreeHash)) -> Result<(), BadProof> {
    if proof.len() > 64 || new.0 > 1 << 62 {
        return Err(BadProof("it is too long".to_owned()));
    }
    if old.0 == 0 || old.0 > new.0 {
        return Err(BadProof(format!("a tree of {} has no beginning of {}", new.0, old.0)));
    }
    let proof = proof.iter().copied().map(Hash).collect();
    Ok(check_tree(&proof, new.0, Hash(new.1), old.0, Hash(old.1))?)
}

impl From<Error> for BadProof {
    fn from(error: Error) -> Self {
        Self(error.to_string())
    }
}
