// What widget.js fetches: its address must stay the same from one build to the next.
export { defineAssistant } from './assistant-element.tsx'
