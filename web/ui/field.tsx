import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'

type Props = Omit<TextFieldProps, 'children' | 'className'> & { label: string; error?: string | undefined }

/** A labelled line of text, its error said beside it. */
export function Field({ label, error, ...props }: Props) {
  return (
    <TextField {...props} isInvalid={Boolean(error)} validationBehavior="aria" className="block">
      <Label className="mb-1 block font-semibold">{label}</Label>
      <Input className="input" />
      <FieldError className="mt-1 block text-small text-alarm">{error}</FieldError>
    </TextField>
  )
}
