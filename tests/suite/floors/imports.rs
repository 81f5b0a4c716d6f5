//! Every path in a source that begins at the crate's root.

use anyhow::Result;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;

/// A path that the sources name: its words from the crate's root, and its line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Import {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
}

/// All paths of a file that begin at the crate's root.
pub(super) fn imports(text: &str, module: &[String]) -> Result<Vec<Import>> {
    let mut found = Vec::new();
    collect(syn::parse_file(text)?.items, module, &mut found);
    Ok(found)
}

fn collect(items: Vec<syn::Item>, module: &[String], found: &mut Vec<Import>) {
    for item in items {
        match item {
            syn::Item::Mod(inner) if for_tests(&inner.attrs) => {}
            syn::Item::Use(import) if for_tests(&import.attrs) => {}
            syn::Item::Mod(syn::ItemMod { ident, content: Some((_, items)), .. }) => {
                let inner: Vec<String> = module.iter().cloned().chain([ident.to_string()]).collect();
                collect(items, &inner, found);
            }
            other => scan(other.to_token_stream(), module, found),
        }
    }
}

fn for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.meta.to_token_stream().to_string().replace(' ', "") == "cfg(test)"
    })
}

/// Looks through tokens, so that what stands inside a macro's brackets is seen too.
fn scan(tokens: TokenStream, module: &[String], found: &mut Vec<Import>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let anchored = anchor(&tokens[at..], module).filter(|_| at == 0 || !is_separator(&tokens[..at]));
        if let Some((base, length)) = anchored {
            let line = tokens[at].span().start().line;
            at += length;
            at += tree(&tokens[at..], base, line, found);
        } else {
            if let TokenTree::Group(group) = &tokens[at] {
                scan(group.stream(), module, found);
            }
            at += 1;
        }
    }
}

/// Whether the tokens end in `::`, so that what follows belongs to a longer path.
fn is_separator(before: &[TokenTree]) -> bool {
    matches!(before, [.., TokenTree::Punct(first), TokenTree::Punct(second)]
        if first.as_char() == ':' && second.as_char() == ':')
}

/// The start of a path from the root: `crate`, the crate's own name, or enough
/// `super`s. Gives the words that it stands for and the number of its tokens,
/// the last `::` included.
fn anchor(tokens: &[TokenTree], module: &[String]) -> Option<(Vec<String>, usize)> {
    let TokenTree::Ident(first) = tokens.first()? else { return None };
    let mut base = match first.to_string().as_str() {
        "crate" | "klacht" => Vec::new(),
        "super" => module.split_last()?.1.to_vec(),
        _ => return None,
    };
    let mut length = 1;
    if !is_colons(&tokens[length..]) {
        // `crate as other` would hide every later import; `pub(crate)` stands alone.
        let renamed = matches!(tokens.get(1), Some(TokenTree::Ident(word)) if word == "as");
        return (renamed && base.is_empty()).then_some((base, length));
    }
    length += 2;
    while matches!(tokens.get(length), Some(TokenTree::Ident(word)) if word == "super")
        && is_colons(&tokens[length + 1..])
    {
        base.pop();
        length += 3;
    }
    Some((base, length))
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(first), TokenTree::Punct(second), ..]
        if first.as_char() == ':' && second.as_char() == ':')
}

/// Records the path that follows a base, or each of a group in braces. Gives the number of tokens read.
fn tree(tokens: &[TokenTree], base: Vec<String>, line: usize, found: &mut Vec<Import>) -> usize {
    let with = |word: String| base.iter().cloned().chain([word]).collect();
    match tokens {
        [TokenTree::Ident(_), TokenTree::Punct(mark), ..] if mark.as_char() == '!' => {
            // A macro stands at the root, whatever file defines it.
            if !base.is_empty() {
                found.push(Import { path: base, line });
            }
            2
        }
        [TokenTree::Ident(word), rest @ ..] if is_colons(rest) && goes_on(&rest[2..]) => {
            3 + tree(&rest[2..], with(word.to_string()), line, found)
        }
        [TokenTree::Ident(word), ..] => {
            found.push(Import { path: with(word.to_string()), line });
            1
        }
        [TokenTree::Punct(star), ..] if star.as_char() == '*' => {
            found.push(Import { path: with("*".to_owned()), line });
            1
        }
        [TokenTree::Group(group), ..] => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            for branch in
                inner.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','))
            {
                let line = branch.first().map_or(line, |token| token.span().start().line);
                tree(branch, base.clone(), line, found);
            }
            1
        }
        _ => 0,
    }
}

/// Whether a path has another word here, or ends in a group or in all that a module has.
fn goes_on(tokens: &[TokenTree]) -> bool {
    match tokens.first() {
        Some(TokenTree::Ident(_)) => true,
        Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Brace,
        Some(TokenTree::Punct(mark)) => mark.as_char() == '*',
        _ => false,
    }
}
