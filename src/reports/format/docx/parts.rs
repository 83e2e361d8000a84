//! The parts of the file that are the same for every report, or nearly.

use crate::reports::file::PageSize;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub(super) const CONTENT_TYPES: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>"#,
    r#"<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>"#,
    r#"<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    "</Types>",
);

pub(super) const RELATIONS: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    "</Relationships>",
);

pub(super) const NUMBERING: &str = concat!(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n",
    r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>"#,
    r#"<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>"#,
    r#"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
);

/// Title and language for whoever lists files. No time is stated: a report has none of its own.
pub(super) fn core(title: &str, language: &str) -> String {
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:creator>Rubricon</dc:creator>\
         <dc:language>{language}</dc:language></cp:coreProperties>"
    )
}

/// The text, on pages of this size.
pub(super) fn document(body: &str, page_size: PageSize) -> String {
    // In twentieths of a point.
    let (width, height) = match page_size {
        PageSize::Letter => (12240, 15840),
        PageSize::A4 => (11906, 16838),
    };
    format!(
        "{HEAD}<w:document xmlns:w=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><w:body>{body}<w:sectPr>\
         <w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>\
         <w:pgMar w:top=\"1080\" w:right=\"1220\" w:bottom=\"1260\" w:left=\"1220\" w:header=\"600\" w:footer=\"500\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    )
}

pub(super) fn document_relations(links: impl Iterator<Item = String>) -> String {
    let parts = ["styles", "numbering", "settings"];
    let parts = parts.iter().map(|part| format!("<Relationship Id=\"{part}\" Type=\"{OFFICE}/{part}\" Target=\"{part}.xml\"/>"));
    let links = (1..).zip(links).map(|(number, url): (u32, String)| {
        format!("<Relationship Id=\"link{number}\" Type=\"{OFFICE}/hyperlink\" Target=\"{url}\" TargetMode=\"External\"/>")
    });
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"footer\" Type=\"{OFFICE}/footer\" Target=\"footer1.xml\"/>{}{}</Relationships>",
        parts.collect::<String>(),
        links.collect::<String>()
    )
}

pub(super) fn settings(language: &str) -> String {
    format!(
        "{HEAD}<w:settings xmlns:w=\"{MAIN}\"><w:defaultTabStop w:val=\"720\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{}\"/></w:settings>",
        region(language)
    )
}

pub(super) fn footer(text: &str, pages: &str) -> String {
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{MAIN}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>{pages}</w:p></w:ftr>"
    )
}

/// Word wants a region with a language.
fn region(language: &str) -> &'static str {
    if language == "es" { "es-US" } else { "en-US" }
}

/// The styles: those that Word knows by name keep it, so that its table of contents and navigation find the headings.
pub(super) fn styles(language: &str) -> String {
    let mut styles = format!(
        "{HEAD}<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\" w:eastAsia=\"Calibri\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>\
         <w:lang w:val=\"{}\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B5F56\"/><w:u w:val=\"single\"/></w:rPr></w:style>",
        region(language)
    );
    for (id, name, paragraph, run) in PARAGRAPHS {
        styles.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        ));
    }
    styles.push_str(TABLE);
    styles.push_str("</w:styles>");
    styles
}

/// Id, name, and what paragraphs and their letters look like.
const PARAGRAPHS: [(&str, &str, &str, &str); 14] = [
    ("Title", "Title", r#"<w:spacing w:after="160"/>"#, r#"<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>"#),
    (
        "Kind",
        "Kind",
        r#"<w:spacing w:after="0"/>"#,
        r#"<w:caps/><w:color w:val="565A62"/><w:sz w:val="17"/><w:szCs w:val="17"/>"#,
    ),
    (
        "Heading1",
        "heading 1",
        r#"<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="12" w:space="6" w:color="1D1F23"/></w:pBdr><w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="0"/>"#,
        r#"<w:b/><w:sz w:val="32"/><w:szCs w:val="32"/>"#,
    ),
    (
        "Heading2",
        "heading 2",
        r#"<w:keepNext/><w:spacing w:before="360" w:after="100"/><w:outlineLvl w:val="1"/>"#,
        r#"<w:b/><w:color w:val="0B5F56"/><w:sz w:val="26"/><w:szCs w:val="26"/>"#,
    ),
    (
        "Heading3",
        "heading 3",
        r#"<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="D8D3C8"/></w:pBdr><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="2"/>"#,
        r#"<w:b/><w:sz w:val="23"/><w:szCs w:val="23"/>"#,
    ),
    ("Lead", "Lead", r#"<w:spacing w:after="120"/>"#, r#"<w:sz w:val="24"/><w:szCs w:val="24"/>"#),
    (
        "Quote",
        "Quote",
        r#"<w:pBdr><w:left w:val="single" w:sz="18" w:space="8" w:color="D8D3C8"/></w:pBdr><w:ind w:left="200"/>"#,
        "",
    ),
    (
        "Note",
        "Note",
        r#"<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="0B5F56"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="F0ECE3"/><w:ind w:left="200"/>"#,
        "",
    ),
    ("Label", "Label", r#"<w:keepNext/><w:spacing w:before="160" w:after="40"/>"#, "<w:b/>"),
    ("Caption", "caption", r#"<w:keepNext/><w:spacing w:before="160" w:after="60"/>"#, "<w:b/>"),
    ("Fact", "Fact", r#"<w:spacing w:after="20"/>"#, ""),
    ("ListBullet", "List Bullet", r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/>"#, ""),
    (
        "TableText",
        "Table Text",
        r#"<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>"#,
        r#"<w:sz w:val="18"/><w:szCs w:val="18"/>"#,
    ),
    ("Footer", "footer", r#"<w:spacing w:after="0"/>"#, r#"<w:color w:val="565A62"/><w:sz w:val="13"/><w:szCs w:val="13"/>"#),
];

const TABLE: &str = concat!(
    r#"<w:style w:type="paragraph" w:styleId="TableHeader"><w:name w:val="Table Header"/><w:basedOn w:val="TableText"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"#,
    r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#,
    r#"<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#,
    r#"<w:style w:type="table" w:styleId="Report"><w:name w:val="Report"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>"#,
    r#"<w:bottom w:val="single" w:sz="4" w:color="D8D3C8"/><w:insideH w:val="single" w:sz="4" w:color="D8D3C8"/></w:tblBorders></w:tblPr>"#,
    r#"<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="12" w:color="1D1F23"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"#,
);
