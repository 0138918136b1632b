/** Catches a failed render, so that a fault in one screen says so instead of leaving a white window. */
import { Component, type ReactNode } from 'react';

import { Button } from '@mantine/core';

import { EmptyState } from './empty-state.tsx';

interface CrashGuardProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly children: ReactNode;
}

/** Shows the given words and a way to start over when anything below throws while rendering. */
export class CrashGuard extends Component<CrashGuardProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <EmptyState title={this.props.title} text={this.props.text} tone="trouble">
        <Button
          onClick={() => {
            window.location.hash = '#/';
            window.location.reload();
          }}
        >
          {this.props.action}
        </Button>
      </EmptyState>
    );
  }
}
