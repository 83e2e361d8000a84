### Guides: help to talk about a criterion.

guide-prompt = Questions and examples
guide-indicator = Figures to compare with
guide-check = Things to tick off
guide-examples = { $count ->
    [one] One example
   *[other] { $count } examples
}
guide-caution = Take care:
guide-source = From:
