//! The tree, by the published vectors of Certificate Transparency, by an implementation of somebody else, and by
//! properties.

use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;
use protocol::tree::{Frontier, Tree, TreeHash, check_consistency, check_inclusion, leaf_hash};
use sha2::Sha256;

/// The leaves and the roots of 1 to 8 of them, from the test data of the reference implementation of RFC 6962
/// (certificate-transparency, `merkletree/merkle_tree_test.cc`; today in transparency-dev/merkle, `testonly`).
const LEAVES: [&str; 8] = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const H01: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const H47: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
const LEAF0: &str = ROOTS[1];
const LEAF1: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const LEAF4: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const H67: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const H45: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

/// Index, size and path, as published there. Indexes count from 0.
const PATHS: [(u64, u64, &[&str]); 5] =
    [(0, 1, &[]), (0, 8, &[LEAF1, H01, H47]), (5, 8, &[LEAF4, H67, ROOTS[4]]), (2, 3, &[ROOTS[2]]), (1, 5, &[LEAF0, H01, LEAF4])];

/// Old size, new size and proof.
const CONSISTENT: [(u64, u64, &[&str]); 4] =
    [(1, 1, &[]), (1, 8, &[LEAF1, H01, H47]), (6, 8, &[H45, H67, ROOTS[4]]), (2, 5, &[H01, LEAF4])];

fn hash(text: &str) -> TreeHash {
    hex::decode(text).unwrap().try_into().unwrap()
}

fn published() -> Tree {
    let mut tree = Tree::default();
    LEAVES.iter().for_each(|leaf| tree.push(leaf_hash(&hex::decode(leaf).unwrap())).unwrap());
    tree
}

/// A tree of `size` leaves, each its own number.
fn grown(size: u64) -> (Tree, Frontier) {
    let (mut tree, mut frontier) = (Tree::default(), Frontier::default());
    for leaf in (0..size).map(|n| leaf_hash(&n.to_be_bytes())) {
        tree.push(leaf).unwrap();
        frontier.push(leaf);
    }
    (tree, frontier)
}

#[test]
fn r4_6_the_roots_are_those_that_were_published() {
    let tree = published();
    let mut frontier = Frontier::default();
    for (size, expected) in (0..).zip(ROOTS) {
        assert_eq!((frontier.size(), hex::encode(frontier.root())), (size, expected.to_owned()));
        assert_eq!(tree.root_at(size).unwrap(), hash(expected));
        if let Some(leaf) = LEAVES.get(frontier.size() as usize) {
            frontier.push(leaf_hash(&hex::decode(leaf).unwrap()));
        }
    }
    assert!(tree.root_at(9).is_err());
}

#[test]
fn r18_1_the_proofs_are_those_that_were_published() {
    let tree = published();
    for (index, size, path) in PATHS {
        let path: Vec<_> = path.iter().map(|text| hash(text)).collect();
        assert_eq!(tree.inclusion(index, size).unwrap(), path, "{index} in {size}");
        let leaf = leaf_hash(&hex::decode(LEAVES[index as usize]).unwrap());
        check_inclusion(&path, index, leaf, size, hash(ROOTS[size as usize])).unwrap();
    }
    for (old, new, proof) in CONSISTENT {
        let proof: Vec<_> = proof.iter().map(|text| hash(text)).collect();
        assert_eq!(tree.consistency(old, new).unwrap(), proof, "{old} in {new}");
        check_consistency(&proof, (old, hash(ROOTS[old as usize])), (new, hash(ROOTS[new as usize]))).unwrap();
    }
}

#[test]
fn a_proof_that_cannot_be_made_is_refused() {
    let tree = published();
    assert!(tree.inclusion(8, 8).is_err() && tree.inclusion(0, 0).is_err() && tree.inclusion(0, 9).is_err());
    assert!(tree.consistency(0, 8).is_err() && tree.consistency(9, 8).is_err() && tree.consistency(1, 9).is_err());
    let root = hash(ROOTS[8]);
    for (path, index, size) in [(vec![root; 65], 0, 8), (vec![], 0, u64::MAX), (vec![], 9, 8), (vec![], 0, 0)] {
        assert!(check_inclusion(&path, index, root, size, root).is_err());
        assert!(check_consistency(&path, (index, root), (size, root)).is_err());
    }
}

#[test]
fn the_row_of_a_tile_is_the_roots_of_the_subtrees_below_it() {
    let (tree, _) = grown(600);
    assert_eq!(tree.row(0, 0, 2).unwrap(), [leaf_hash(&0_u64.to_be_bytes()), leaf_hash(&1_u64.to_be_bytes())]);
    let (first, _) = grown(256);
    assert_eq!(tree.row(8, 0, 1).unwrap(), [first.root_at(256).unwrap()]);
    assert!(tree.row(8, 0, 3).is_err() && tree.row(0, 599, 2).is_err() && tree.row(63, 0, 1).is_err());
}

/// The verification of the crate `ct-merkle`, which shares no code with ours.
fn outside_includes(path: &[TreeHash], index: u64, leaf: u64, size: u64, root: TreeHash) -> bool {
    let root = RootHash::<Sha256>::new(root.into(), size);
    let proof = InclusionProof::<Sha256>::try_from_bytes(path.concat());
    proof.is_ok_and(|proof| root.verify_inclusion(&leaf.to_be_bytes(), index, &proof).is_ok())
}

fn outside_consistent(proof: &[TreeHash], old: (u64, TreeHash), new: (u64, TreeHash)) -> bool {
    let [old, new] = [old, new].map(|(size, root)| RootHash::<Sha256>::new(root.into(), size));
    let proof = ConsistencyProof::<Sha256>::try_from_bytes(proof.concat());
    proof.is_ok_and(|proof| new.verify_consistency(&old, &proof).is_ok())
}

proptest! {
    #[test]
    fn a_frontier_and_a_tree_agree_at_every_size(size in 0_u64..300) {
        let (tree, frontier) = grown(size);
        prop_assert_eq!(tree.root_at(size).unwrap(), frontier.root());
        let more = leaf_hash(b"one more");
        let mut grown = frontier;
        grown.push(more);
        prop_assert_eq!(tree.root_with(more).unwrap(), grown.root());
    }

    #[test]
    fn what_is_proved_holds_and_nothing_else_does(size in 1_u64..300, at in any::<u64>(), bit in any::<usize>()) {
        let (tree, frontier) = grown(size);
        let (index, root) = (at % size, frontier.root());
        let leaf = leaf_hash(&index.to_be_bytes());
        let path = tree.inclusion(index, size).unwrap();
        prop_assert!(check_inclusion(&path, index, leaf, size, root).is_ok());
        prop_assert!(outside_includes(&path, index, index, size, root), "the outside verifier takes it");
        let old = (index + 1, tree.root_at(index + 1).unwrap());
        let proof = tree.consistency(old.0, size).unwrap();
        prop_assert!(check_consistency(&proof, old, (size, root)).is_ok());
        prop_assert!(outside_consistent(&proof, old, (size, root)), "the outside verifier takes it");

        let flip = |hash: &TreeHash| { let mut hash = *hash; hash[bit % 32] ^= 1 << (bit / 32 % 8); hash };
        for place in 0..path.len() {
            let mut wrong = path.clone();
            wrong[place] = flip(&wrong[place]);
            prop_assert!(check_inclusion(&wrong, index, leaf, size, root).is_err());
            prop_assert!(!outside_includes(&wrong, index, index, size, root));
        }
        for place in 0..proof.len() {
            let mut wrong = proof.clone();
            wrong[place] = flip(&wrong[place]);
            prop_assert!(check_consistency(&wrong, old, (size, root)).is_err());
            prop_assert!(!outside_consistent(&wrong, old, (size, root)));
        }
        prop_assert!(check_inclusion(&path, index, flip(&leaf), size, root).is_err());
        prop_assert!(check_inclusion(&path, index, leaf, size, flip(&root)).is_err());
        prop_assert!(check_inclusion(&path, (index + 1) % size, leaf, size, root).is_err() || size == 1);
        prop_assert!(check_consistency(&proof, (old.0, flip(&old.1)), (size, root)).is_err());
    }
}
