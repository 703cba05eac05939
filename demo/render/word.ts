// Markdown tree → DOCX, with real heading styles and real tables.
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PhrasingContent, Root, RootContent, Table as TableNode } from 'mdast'

type Look = { bold?: boolean; italics?: boolean; style?: string }

const LEVELS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

function runs(node: PhrasingContent, look: Look = {}): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [new TextRun({ text: node.value.replace(/\n/g, ' '), ...look })]
    case 'strong':
      return node.children.flatMap((child) => runs(child, { ...look, bold: true }))
    case 'emphasis':
      return node.children.flatMap((child) => runs(child, { ...look, italics: true }))
    case 'link': {
      const children = node.children.flatMap((child) => runs(child, { ...look, style: 'Hyperlink' }))
      return [new ExternalHyperlink({ link: node.url, children })]
    }
    case 'break':
      return [new TextRun({ break: 1 })]
    default:
      throw new Error(`the demonstration's sources do not use ${node.type}`)
  }
}

const spans = (nodes: PhrasingContent[], look: Look = {}): ParagraphChild[] => nodes.flatMap((node) => runs(node, look))

function table(node: TableNode): Table {
  const rows = node.children.map(
    (row, index) =>
      new TableRow({
        tableHeader: index === 0,
        children: row.children.map(
          (cell) =>
            new TableCell({ children: [new Paragraph({ children: spans(cell.children, { bold: index === 0 }) })] }),
        ),
      }),
  )
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })
}

function block(node: RootContent): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [new Paragraph({ heading: LEVELS[node.depth - 1]!, children: spans(node.children) })]
    case 'paragraph':
      return [new Paragraph({ children: spans(node.children), spacing: { after: 120 } })]
    case 'list':
      return node.children.flatMap((item) =>
        item.children.map((child) => {
          if (child.type !== 'paragraph') throw new Error('a list item of the demonstration holds one paragraph')
          const numbering = { reference: 'steps', level: 0, instance: node.position?.start.offset ?? 0 }
          const mark = node.ordered ? { numbering } : { bullet: { level: 0 } }
          return new Paragraph({ children: spans(child.children), ...mark })
        }),
      )
    case 'blockquote':
      return node.children.flatMap(block)
    case 'table':
      return [table(node)]
    case 'thematicBreak':
      return [new Paragraph({ thematicBreak: true })]
    default:
      throw new Error(`the demonstration's sources do not use ${node.type}`)
  }
}

/** The bytes of a Word document for one source. */
export function wordDocument(tree: Root, title: string): Promise<Buffer> {
  const steps = { reference: 'steps', levels: [{ level: 0, format: 'decimal', text: '%1.' }] } as const
  const document = new Document({
    title,
    creator: 'OMVQ (organisme fictif, démonstration de Relais)',
    numbering: { config: [{ reference: steps.reference, levels: [...steps.levels] }] },
    sections: [{ children: tree.children.flatMap(block) }],
  })
  return Packer.toBuffer(document)
}
