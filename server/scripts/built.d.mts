export const root: string
export const dist: string
export const stamp: string
export function sourcesHash(): string
export function isBuilt(): boolean
